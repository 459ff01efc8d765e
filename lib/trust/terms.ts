// Promise: the words of the weekly check-in. Our own questions, not a validated test; free for anyone to reuse (CC0).
import { isolate } from "@/lib/platform/names/isolate";
import type { PulseItem, TrustView } from "@/lib/trust/types";

export type PulseQuestion = {
  item: PulseItem;
  /** Finishes the thought "In the past week…". */
  statement: string;
  /** What 0 and 10 stand for. */
  low: string;
  high: string;
};

export const pulseIntro = "Think of the past week, not of your whole story. There is no right number.";

export const pulseQuestions: readonly PulseQuestion[] = [
  {
    item: "rely",
    statement: "I could count on my partner to do what they said.",
    low: "Not at all",
    high: "Completely",
  },
  {
    item: "open",
    statement: "My partner let me see what was going on for them.",
    low: "Not at all",
    high: "Completely",
  },
  {
    item: "hope",
    statement: "I have confidence in where the two of us are heading.",
    low: "None right now",
    high: "A great deal",
  },
  {
    item: "ease",
    statement: "I could relax and be myself around my partner.",
    low: "Not at all",
    high: "Completely",
  },
  {
    item: "trusted",
    statement: "I had the feeling that my partner trusts me.",
    low: "Not at all",
    high: "Completely",
  },
];

/** A choice that is kept; it differs from leaving a question out. */
export const declineLabel = "I’d rather not say";
export const skipLabel = "Skip this one";
export const noteToCoachLabel = (coachName: string) =>
  `Anything you’d like ${isolate(coachName)} to know? One line is plenty, or nothing at all.`;
export const pulseDisclaimer =
  "These are our own questions, not a validated test. They help the three of you notice how things go, nothing more.";

/** Short names for headings, tabs and tables. */
export const trustViewLabels: Record<TrustView, string> = {
  mean: "All five questions",
  rely: "Reliability",
  open: "Openness",
  hope: "Confidence in us",
  ease: "Feeling at ease",
  trusted: "Feeling trusted",
};
