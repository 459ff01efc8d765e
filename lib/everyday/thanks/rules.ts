/** What may happen to a thank-you, as a table; and the questions that help to find one. Pure. */
import type { ThanksKind } from "./schema";

export type ThanksState = "kept" | "sent" | "taken_back";
export type ThanksStep = "send" | "take_back" | "remove";

export const thanksSteps: Readonly<Record<ThanksState, readonly ThanksStep[]>> = {
  kept: ["send", "remove"],
  sent: ["take_back"],
  taken_back: ["remove"],
};

export const thanksMay = (state: ThanksState, step: ThanksStep) => thanksSteps[state].includes(step);

export const thanksState = (row: { sentAt: Date | null; takenBackAt: Date | null }): ThanksState =>
  row.takenBackAt ? "taken_back" : row.sentAt ? "sent" : "kept";

const kinds: readonly ThanksKind[] = ["you_did", "you_are", "about_us"];

const prompts: Readonly<Record<ThanksKind, readonly string[]>> = {
  you_did: [
    "What did your partner do lately that made a day easier?",
    "Which small thing happened without your asking?",
    "When did your partner listen, wait, or let something go?",
    "What did they carry this week that you did not have to?",
  ],
  you_are: [
    "Which side of your partner are you glad of, and when did it show?",
    "What would a friend say is good about them, and is true?",
    "What do they do in their own way that nobody else would?",
    "When were they brave, gentle, funny or steady?",
  ],
  about_us: [
    "What do the two of you still do well together?",
    "Which moment between you was easy this week?",
    "What do you laugh about that nobody else would understand?",
    "What have you got through together?",
  ],
};

/** The kinds take turns from day to day, and the questions from turn to turn. @param day `yyyy-mm-dd` */
export function promptFor(day: string): { kind: ThanksKind; words: string } {
  const number = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const kind = kinds[number % kinds.length] ?? "you_did";
  const list = prompts[kind];
  return { kind, words: list[Math.floor(number / kinds.length) % list.length] ?? "" };
}
