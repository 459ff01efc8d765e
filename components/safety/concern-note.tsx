import { safetyPath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";

/** Why some exercises are not there for both. For the counselor's eyes; the couple is told nothing. */
export function ConcernNote({ coupleId, titles }: { coupleId: string; titles?: readonly string[] }) {
  if (titles?.length === 0) return null;
  return (
    <Notice>
      {titles ? (
        <>
          A safety concern is open for this couple, so for now{" "}
          {titles.map((title) => `“${title}”`).join(", ")} can be assigned to one of them alone, but not to
          both.
        </>
      ) : (
        <>
          A safety concern is open for this couple, so for now this exercise can be assigned to one of them
          alone, but not to both.
        </>
      )}{" "}
      <Link href={safetyPath(coupleId)} className="link">
        See the concern
      </Link>
    </Notice>
  );
}
