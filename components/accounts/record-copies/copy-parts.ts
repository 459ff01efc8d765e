/** A copy of the record in words: the same parts for the page that is read and printed, and for the file. Days, never hours. */

import { type CopyEntry, type CopyPart, line } from "@/components/accounts/own-data/copy-line";
import { agreementEntry } from "@/components/accounts/own-data/copy-together";
import type {
  CopiedCheckIn,
  CopiedEvent,
  CopiedNote,
  CopiedSheet,
  RecordCopy,
} from "@/lib/accounts/record-copies/types";
import { answerText } from "@/lib/library/exercises/rules/value-words";
import { isolate } from "@/lib/platform/names/isolate";
import { statementOf } from "@/lib/trust/pulses/terms";
import { pulseItems } from "@/lib/trust/types";

const sheetEntry =
  (counselor: string) =>
  ({ title, author, submittedOn, answers }: CopiedSheet): CopyEntry => ({
    title: `${title}: ${author === null ? "written together" : isolate(author)}`,
    on: submittedOn,
    lines: answers.flatMap(({ field, value, shared }) =>
      line(`${field.label} (${shared ? "for both" : `for the ${counselor}`})`, answerText(field, value)),
    ),
  });

const checkInEntry =
  (counselor: string) =>
  ({ author, weekOn, wording, answers, line: words }: CopiedCheckIn): CopyEntry => ({
    title: `Weekly check-in: ${isolate(author)}`,
    on: weekOn,
    lines: [
      ...pulseItems.flatMap((item) => {
        const value = answers[item];
        return line(statementOf(item, wording), value === null ? null : `${value} of 10`);
      }),
      ...line(`To the ${counselor}`, words),
    ],
  });

const eventEntry = ({ title, onDate, facts, settled }: CopiedEvent): CopyEntry => ({
  title,
  on: onDate,
  lines: [...line("What happened", facts), ...line("Said together", settled)],
});

const noteEntry = ({ onDay, with: there, parts, added }: CopiedNote): CopyEntry => ({
  title: there.length > 0 ? `Session with ${there.map(isolate).join(" and ")}` : "Session",
  on: onDay,
  lines: [
    ...parts.flatMap(({ label, words }) => line(label, words)),
    ...added.flatMap((words) => line("Added later", words)),
  ],
});

/** Empty parts are left out. @param counselor what the one who works with them is called */
export function recordParts(copy: RecordCopy, counselor: string): CopyPart[] {
  const nameOf = (clientId: string | null) => (clientId && copy.names[clientId]) || "Both";
  const parts: CopyPart[] = [
    { title: "Exercises", entries: copy.sheets.map(sheetEntry(counselor)) },
    { title: "Weekly check-ins", entries: copy.checkIns.map(checkInEntry(counselor)) },
    {
      title: "Agreements",
      entries: copy.agreements.map(agreementEntry({ nameOf, timeZone: copy.timeZone })),
    },
    { title: "Progress notes", entries: copy.notes.map(noteEntry) },
    { title: "Events", entries: copy.events.map(eventEntry) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}
