import { Card } from "@/components/ui/card";
import { dateInWords } from "@/lib/platform/time/day";
import type { RecordRetention } from "@/lib/practice/retention/types";

type RecordKeptProps = { coupleId: string; kept: RecordRetention; say: (at: Date) => string };

/** How long this record is kept, and the number by which the owner knows it. */
export function RecordKept({ coupleId, kept: { isChosen, heldSince, erasedAfter }, say }: RecordKeptProps) {
  return (
    <Card title="How long it is kept">
      {heldSince ? (
        <p>There is a legal hold on this record since {say(heldSince)}: nothing of it is erased.</p>
      ) : erasedAfter ? (
        <p>
          It is kept through <time dateTime={erasedAfter}>{dateInWords(erasedAfter)}</time>, and erased after
          that.
        </p>
      ) : (
        <p>
          {isChosen
            ? "It is kept while the work goes on, and for the years your practice has chosen after it is closed."
            : "It is kept. Your practice has not chosen yet for how long."}
        </p>
      )}
      <p className="mt-3 break-all text-sm text-ink-soft">
        Number of the record: <code>{coupleId}</code>
      </p>
    </Card>
  );
}
