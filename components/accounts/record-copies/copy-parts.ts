/** A copy of the record in words: the same parts for the page that is read and printed, and for the file. Days, never hours. */

import { type CopyEntry, type CopyPart, line } from "@/components/accounts/own-data/copy-line";
import { reviewEntry } from "@/components/accounts/own-data/copy-sessions";
import { agreementEntry } from "@/components/accounts/own-data/copy-together";
import { selfLines } from "@/components/accounts/own-data/copy-weeks";
import { stateWords } from "@/components/commitments/words";
import type {
  CopiedCheckIn,
  CopiedEvent,
  CopiedGoal,
  CopiedMeasure,
  CopiedMeeting,
  CopiedNote,
  CopiedPromise,
  CopiedSheet,
  RecordCopy,
} from "@/lib/accounts/record-copies/types";
import { answerText } from "@/lib/library/exercises/rules/value-words";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day";
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
  ({ author, weekOn, wording, answers, ofOneself, line: words }: CopiedCheckIn): CopyEntry => ({
    title: `Weekly check-in: ${isolate(author)}`,
    on: weekOn,
    lines: [
      ...pulseItems.flatMap((item) => {
        const value = answers[item];
        return line(statementOf(item, wording), value === null ? null : `${value} of 10`);
      }),
      ...selfLines(ofOneself),
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

const measureEntry = ({ author, name, onDate, total, range, answered }: CopiedMeasure): CopyEntry => ({
  title: `${name}: ${isolate(author)}`,
  on: onDate,
  lines: [
    ...line("Total", `${total} (${range[0]} to ${range[1]})`),
    ...answered.flatMap(({ question, answer }) => line(question, answer)),
  ],
});

const goalEntry = ({ author, words, picture, sharedOn }: CopiedGoal): CopyEntry => ({
  title: `A goal, shared by ${isolate(author)}`,
  on: sharedOn,
  lines: [...line("Goal", words), ...line("How it would look", picture)],
});

const meetingEntry = ({ onDay, alone, summary }: CopiedMeeting): CopyEntry => ({
  title: alone === null ? "Session" : `Session with ${isolate(alone)}`,
  on: onDay,
  lines: line("What was shared about it", summary),
});

const promiseEntry = ({ author, words, startsOn, closedOn, days }: CopiedPromise): CopyEntry => ({
  title: `${isolate(author)}’s promise`,
  on: startsOn,
  lines: [
    ...line("Promise", words),
    ...days.flatMap(({ onDate, state, reason, proposal }) =>
      line(dateInWords(onDate), [stateWords[state], reason, proposal].filter(Boolean).join("\n")),
    ),
    ...line("Ended", closedOn && dateInWords(closedOn)),
  ],
});

/** Empty parts are left out. @param counselor what the one who works with them is called */
export function recordParts(copy: RecordCopy, counselor: string): CopyPart[] {
  const nameOf = (clientId: string | null) => (clientId && copy.names[clientId]) || "Both";
  const parts: CopyPart[] = [
    { title: "Exercises", entries: copy.sheets.map(sheetEntry(counselor)) },
    { title: "Questionnaires", entries: copy.measures.map(measureEntry) },
    { title: "Goals", entries: copy.goals.map(goalEntry) },
    { title: "Weekly check-ins", entries: copy.checkIns.map(checkInEntry(counselor)) },
    {
      title: "Agreements",
      entries: copy.agreements.map(agreementEntry({ nameOf, timeZone: copy.timeZone })),
    },
    { title: "Promises", entries: copy.promises.map(promiseEntry) },
    { title: "Sessions", entries: copy.sessions.map(meetingEntry) },
    { title: "Reviews", entries: copy.reviews.map(reviewEntry(copy.timeZone, `the ${counselor}`)) },
    { title: "Progress notes", entries: copy.notes.map(noteEntry) },
    { title: "Events", entries: copy.events.map(eventEntry) },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}
