/** Every wording of the weekly questions. Our own questions, not a validated test; free for anyone to reuse (CC0). */
import { type PulseItem, pulseItems } from "@/lib/trust/types";

export type PulseQuestion = {
  item: PulseItem;
  /** Finishes the thought "In the past week…". */
  statement: string;
};

type Wording = Record<PulseItem, string>;

/** Every wording that was ever asked: answers keep the one they were given to. A change of a word is a new one. */
const pulseWordings: Readonly<Record<number, Wording>> = {
  1: {
    rely: "I could count on my partner to do what they said.",
    open: "My partner let me see what was going on for them.",
    hope: "I have confidence in where the two of us are heading.",
    ease: "I could relax and be myself around my partner.",
    trusted: "I had the feeling that my partner trusts me.",
  },
  2: {
    rely: "I could rely on what my partner said they’d do.",
    open: "My partner was open with me.",
    hope: "I felt hopeful about us.",
    ease: "I felt at ease around my partner.",
    trusted: "I felt trusted by my partner.",
  },
};

/** The one that is asked now. */
export const wordingNow = 2;

export const statementOf = (item: PulseItem, wording: number = wordingNow): string =>
  (pulseWordings[wording] ?? pulseWordings[wordingNow])?.[item] ?? "";

export const pulseQuestions: readonly PulseQuestion[] = pulseItems.map((item) => ({
  item,
  statement: statementOf(item),
}));
