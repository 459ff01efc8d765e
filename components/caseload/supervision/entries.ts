/** What a supervised record holds, as entries to read. */
import { line } from "@/components/accounts/own-data/copy-line";
import { kindWords } from "@/components/agreements/words";
import type {
  SupervisedAgreement,
  SupervisedEvent,
  SupervisedExercise,
  SupervisedPromise,
} from "@/lib/caseload/supervision/types";
import { answerText } from "@/lib/library/exercises/rules/value-words";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords, dayIn } from "@/lib/platform/time/day";
import type { ReadEntry } from "./supervised-part";

export const agreementEntries = (agreements: readonly SupervisedAgreement[], timeZone: string): ReadEntry[] =>
  agreements.map(({ agreementId, version, kind, words, signedAt, closedAt }) => ({
    id: `${agreementId} ${version}`,
    title: `${kindWords[kind]}: ${words.title}`,
    on: dayIn(timeZone, signedAt),
    aside: closedAt ? `ended ${dateInWords(dayIn(timeZone, closedAt))}` : "in force",
    lines: words.items.flatMap((item) =>
      line("", [item.words, item.when, item.why, item.ifCrossed].filter(Boolean).join("\n")),
    ),
  }));

export const promiseEntries = (promises: readonly SupervisedPromise[]): ReadEntry[] =>
  promises.map(({ commitmentId, author, words, startsOn, closedOn }) => ({
    id: commitmentId,
    title: `${isolate(author)}’s promise`,
    on: startsOn,
    aside: closedOn ? `ended ${dateInWords(closedOn)}` : null,
    lines: line("", words),
  }));

/** A sheet without lines was sent, and nothing in it is open to both. */
export const exerciseEntries = (exercises: readonly SupervisedExercise[], timeZone: string): ReadEntry[] =>
  exercises.map(({ assignmentId, title, startsOn, withdrawn, sheets }) => ({
    id: assignmentId,
    title,
    on: startsOn,
    aside: withdrawn ? "withdrawn" : null,
    lines: sheets.flatMap(({ author, submittedAt, answers }) => {
      const who = author === null ? "Written together" : isolate(author);
      const sent = `${who}, ${dateInWords(dayIn(timeZone, submittedAt))}`;
      const open = answers.flatMap(({ field, value }) =>
        line(`${who}: ${field.label}`, answerText(field, value)),
      );
      return open.length > 0 ? open : line(sent, "Sent. Nothing in it is open to both.");
    }),
  }));

export const eventEntries = (events: readonly SupervisedEvent[]): ReadEntry[] =>
  events.map(({ conflictId, title, facts, onDate }) => ({
    id: conflictId,
    title,
    on: onDate,
    lines: line("What happened", facts),
  }));
