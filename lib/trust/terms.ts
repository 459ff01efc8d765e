/** The words of the weekly check-in. Our own questions, not a validated test; free for anyone to reuse (CC0). */
import { isolate } from "@/lib/platform/names/isolate";
import type { TrustView, Unsaid } from "@/lib/trust/types";

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
