import { Name } from "@/components/ui/name";
import { Notice } from "@/components/ui/notice";
import { dayInWords } from "@/lib/platform/time/day";
import type { CoverNow } from "@/lib/practice/covers/types";

/** For whom one stands in, and who stands in for oneself, while it lasts. */
export function CoverNotices({ covers, today }: { covers: readonly CoverNow[]; today: string }) {
  return covers.map(({ id, role, otherName, toOn }) => (
    <Notice key={id} className="mb-6">
      {role === "standing_in" ? (
        <>
          You are standing in for <Name>{otherName}</Name> until the end of {dayInWords(toOn, today)}: their
          couples are here among yours. Their notes, and what was written to them in private, stay theirs.
        </>
      ) : (
        <>
          <Name>{otherName}</Name> is standing in for you until the end of {dayInWords(toOn, today)}.
        </>
      )}
    </Notice>
  ));
}
