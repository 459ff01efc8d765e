/** The words of the weekly check-in. Our own questions, not a validated test; free for anyone to reuse (CC0). */
import { isolate } from "@/lib/platform/names/isolate";
import { type PulseItem, pulseItems, type TrustView, type Unsaid } from "@/lib/trust/types";

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

export const pulseStem = "In the past week …";
/** Said once all five are answered. */
export const pulseThanks = "Thank you. Next from Monday.";

/** What 0 and 10 stand for, at every question. */
export const pulseEnds = { low: "Not at all", high: "Completely" };

export const pulseIntro = "Think of the past week, not of your whole story. There is no right number.";

/** Answers without a number; both are kept, and neither is asked about. */
export const unsaidLabels: Record<Unsaid, string> = { apart: "We were apart", declined: "Pass" };

export const noteToCoachLabel = (coachName: string) =>
  `Anything you’d like ${isolate(coachName)} to know? One line is plenty, or nothing at all.`;
export const pulseDisclaimer =
  "These are our own questions, not a validated test. They help the three of you notice how things go, nothing more.";

/** Short names for headings, tabs and tables. */
export const trustViewLabels: Record<TrustView, string> = {
  mean: "All five questions",
  rely: "Reliability",
  open: "Openness",
  hope: "Hope for us",
  ease: "Feeling at ease",
  trusted: "Feeling trusted",
};
