/** When somebody is to be asked alone, what raises a concern, and how answers are put into words for their counselor. Pure. */
import { addDays } from "@/lib/platform/time/day";
import type { QuietSign } from "@/lib/safety/private-note/schema";
import type { AloneAnswer } from "./schema";
import { type CheckQuestion, checkQuestions } from "./terms";
import type { CheckDue } from "./types";

/** About every eight weeks. */
const usualWeeks = 8;
/** Half a year: a check is never put off for good. */
const furthestDays = 183;

export const proposedDay = (today: string) => addDays(today, 7 * usualWeeks);

/** @returns what is wrong with a day to ask again; null for nothing */
export const nextDayProblem = (nextOn: string, today: string): string | null =>
  nextOn <= today
    ? "Please choose a day after today"
    : nextOn > addDays(today, furthestDays)
      ? "Please choose a day within the next six months"
      : null;

/** As private words always: whatever is said holds what opens to the other until their counselor has looked into it. */
export const raisesConcern = ({ yes, words, inPerson }: AloneAnswer): boolean =>
  yes.length > 0 || words !== null || inPerson;

export const signsOf = (yes: readonly CheckQuestion[]): QuietSign[] => [
  ...new Set(yes.map((code) => checkQuestions[code].sign)),
];

/** For the counselor: what was answered with yes, and what was written. */
export function answersInWords({ yes, words, inPerson }: AloneAnswer): string {
  return [
    ...(words ? [`In their own words: “${words}”`] : []),
    ...(inPerson ? ["Would rather say it in person: ask when they are alone."] : []),
    ...yes.map((code) => `Yes to “${checkQuestions[code].ask}”`),
  ].join("\n");
}

type Facts = {
  /** The work is, or this partner takes no part in it. */
  closed: boolean;
  today: string;
  /** The latest of this stretch of their work; null for none. */
  answeredAt: Date | null;
  judgedAt: Date | null;
  nextOn: string | null;
  /** The latest setback that their counselor knows of: its day, and when it was written down. */
  setback: { onDay: string; writtenAt: Date } | null;
};

/** What has come in goes before what is to be asked; in SQL it is `records/due.ts`. Null when their work is closed, or paused before this partner has joined. */
export function checkDue({ closed, today, answeredAt, judgedAt, nextOn, setback }: Facts): CheckDue | null {
  if (closed) return null;
  if (answeredAt && (!judgedAt || answeredAt > judgedAt)) return { why: "answered", since: answeredAt };
  if (!judgedAt || !nextOn) return { why: "first" };
  if (setback && setback.writtenAt > judgedAt) return { why: "setback", onDay: setback.onDay };
  return { why: nextOn <= today ? "day" : "later", onDay: nextOn };
}
