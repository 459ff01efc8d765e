import type { Route } from "next";
import { sheetHref } from "@/components/assignments/responses/sheet-href";
import { StepList } from "@/components/assignments/responses/step-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { clientRecord } from "@/lib/assignments/responses/queries";
import type { RecordEntry } from "@/lib/assignments/responses/types";
import { myAnsweredAsks } from "@/lib/measures/asked/queries";
import { requireClient } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { dayIn, dayInWords } from "@/lib/platform/time/day";

export const metadata = { title: "My answers" };

export default async function RecordPage() {
  const client = await requireClient();
  const [{ entries, more }, asked] = await Promise.all([clientRecord(client), myAnsweredAsks(client)]);
  const today = dayIn(client.timeZone, client.at);
  const note = (entry: RecordEntry) =>
    [
      dayInWords(dayIn(client.timeZone, entry.submittedAt), today),
      entry.outcome === "partly" ? "a part of it" : null,
      entry.sheet === "shared" ? "written together" : null,
      entry.commented ? `with a word from your ${professionOf(client.profile).counselor}` : null,
    ]
      .filter(Boolean)
      .join(", ");

  return (
    <>
      <PageHeader
        title="My answers"
        lead="Everything you sent, to read again. Open one to share an answer with more people, or to stop sharing it."
      />
      {entries.length > 0 ? (
        <StepList
          title="Newest first"
          items={entries.map((entry) => ({
            id: `${entry.assignmentId}${entry.occurrence}${entry.sheet}`,
            href: sheetHref(entry.assignmentId, entry.occurrence),
            title: entry.title,
            note: note(entry),
          }))}
        />
      ) : (
        <EmptyState title="Nothing here yet">
          <p>Once you send an exercise, your own words stay here for you.</p>
        </EmptyState>
      )}
      {asked.length > 0 ? (
        <div className="mt-8">
          <StepList
            title="Questions for me alone"
            items={asked.map(({ askId, on, times }) => ({
              id: askId,
              href: `/client/questions/${askId}` as Route,
              title: `Answered ${dayInWords(on, today)}`,
              note: times === 1 ? "once" : `${times} times`,
            }))}
          />
        </div>
      ) : null}
      {more ? <p className="mt-4 text-sm text-ink-soft">These are the fifty most recent ones.</p> : null}
    </>
  );
}
