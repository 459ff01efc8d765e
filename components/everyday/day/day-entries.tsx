import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { DayEntry, DayOf } from "@/lib/everyday/day/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { lineWords, wantChoices, wantSentences } from "./words";

type DayEntriesProps = {
  entries: readonly DayEntry[];
  today: string;
  level?: 2 | 3;
  /** Only on a client's own page. */
  remove?: FormAction;
};

function Wants({ person, forClient }: { person: DayOf; forClient: boolean }) {
  const { mine, wants, firstName } = person;
  return (
    <p className="font-semibold">
      {mine
        ? `You asked for: ${wantChoices[wants].toLowerCase()}`
        : forClient
          ? wantSentences[wants](firstName)
          : `${isolate(firstName)}, asking for: ${wantChoices[wants].toLowerCase()}`}
    </p>
  );
}

/** Days on which something was written, newest first. A day without lines is not there at all. */
export function DayEntries({ entries, today, level = 3, remove }: DayEntriesProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="space-y-6">
      {entries.map(({ onDate, people }) => (
        <section key={onDate}>
          <Heading className="text-lg">{onDate === today ? "Today" : dayInWords(onDate, today)}</Heading>
          {people.map((person) => (
            <div key={person.clientId} className="mt-2 border-l-4 border-line pl-4">
              <Wants person={person} forClient={remove !== undefined} />
              <dl className="mt-1 space-y-2">
                {person.lines.map(({ lineId, kind, words }) => (
                  <div key={lineId}>
                    <dt className="text-sm text-ink-soft">{lineWords[kind]}</dt>
                    <dd className="whitespace-pre-wrap">{words}</dd>
                    {person.mine && remove ? (
                      <dd className="-ml-3">
                        <ActionForm action={remove} className="">
                          <input type="hidden" name="lineId" value={lineId} />
                          <ConfirmDialog
                            trigger="Delete this line"
                            title="Delete this line?"
                            confirmLabel="Delete it"
                            cancelLabel="Keep it"
                            variant="plain"
                            size="small"
                          >
                            <p>It is gone for all of you then, and leaves no gap behind.</p>
                          </ConfirmDialog>
                        </ActionForm>
                      </dd>
                    ) : null}
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
