import { couplePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";

type ReviewProposedProps = { proposed: boolean; coupleId: string };

/** Every third month, a line for the counselor; nothing happens when it is left. */
export function ReviewProposed({ proposed, coupleId }: ReviewProposedProps) {
  return proposed ? (
    <p className="text-ink-soft">
      Three months have gone by: a good time to look back together.{" "}
      <Link href={couplePath(coupleId, "review")} className="link">
        Prepare a review
      </Link>
    </p>
  ) : null;
}
