import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/platform/time/day";
import type { Deletion, JobState } from "@/lib/practice/retention/types";

const kinds = { record: "A record", drafts: "Unsent words", own: "What one person alone could read" };

type ErasedCardProps = { deletions: readonly Deletion[]; job: JobState | null; say: (at: Date) => string };

/** What was erased, by number and kind, and whether the daily round has gone through. */
export function ErasedCard({ deletions, job, say }: ErasedCardProps) {
  return (
    <Card title="What was erased">
      {job?.problem ? (
        <Notice tone="warn" title="The last round did not go through">
          <p>
            It is tried again every ten minutes. It failed{" "}
            {job.failures === 1 ? "once" : `${job.failures} times`}. If that goes on, tell whoever runs
            Mendwork for you: {job.problem}.
          </p>
        </Notice>
      ) : (
        <p className="text-ink-soft">
          {job?.doneOn ? (
            <>
              The daily round last went through on{" "}
              <time dateTime={job.doneOn}>{dateInWords(job.doneOn)}</time>.
            </>
          ) : (
            "The daily round has not gone through yet."
          )}
        </p>
      )}
      {deletions.length > 0 ? (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {deletions.map(({ id, at, kind, coupleId, entries }) => (
            <li key={id} className="py-2">
              {say(at)}: {kinds[kind]}, {entries === 1 ? "one entry" : `${entries} entries`}
              <span className="block break-all text-sm text-ink-soft">
                <code>{coupleId}</code>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3">Nothing has been erased.</p>
      )}
    </Card>
  );
}
