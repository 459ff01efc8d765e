import { couplePath } from "@/components/practice/couples/paths";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { overWith } from "@/lib/assignments/load/rules";
import type { CoupleLoad, PartnerLoad } from "@/lib/assignments/load/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

type LoadNoteProps = {
  load: CoupleLoad;
  coupleId: string;
  today: string;
  /** Minutes a week that would be added, for whom; none where nothing is chosen yet. */
  more?: { minutes: number; forWhom: readonly string[] };
  /** Says, too, who has called this week hard, where nothing else on the page does. */
  hardToo?: boolean;
};

const now = ({ firstName, inForce, limit }: PartnerLoad) =>
  `${isolate(firstName)} about ${inForce} of ${limit}`;

/** What both carry in minutes a week, and whom more would be too much for: told, and nothing is in the way. */
export function LoadNote({ load, coupleId, today, more, hardToo = false }: LoadNoteProps) {
  const { partners } = load;
  const added = (clientId: string) => (more?.forWhom.includes(clientId) ? more.minutes : 0);
  const over = overWith(partners, added);
  const hard = hardToo ? partners.filter(({ hardUntil }) => hardUntil !== null) : [];
  return (
    <div className="space-y-3">
      {hard.map(({ clientId, firstName, hardUntil }) => (
        <Notice key={clientId} tone="warn">
          {isolate(firstName)} says this week is hard. What is open for them rests until{" "}
          {dayInWords(hardUntil ?? today, today)}, and the pathway waits a week. Only you see this.
        </Notice>
      ))}
      {over.length > 0 ? (
        <Notice tone="warn">
          {over
            .map(
              ({ firstName, total, limit, said }) =>
                `With this, ${isolate(firstName)} would have about ${total} minutes a week; ${
                  said === limit ? `they say ${limit} is good` : `${limit} is planned`
                } for them.`,
            )
            .join(" ")}{" "}
          You can assign it all the same, or let something wait.
        </Notice>
      ) : null}
      <p className="text-sm text-ink-soft">
        In force now, in minutes a week: {partners.map(now).join(", ")}.{" "}
        <Link href={couplePath(coupleId, "settings")} className="link">
          Change these numbers
        </Link>
      </p>
    </div>
  );
}
