import { repeats } from "@/lib/assignments/schema";
import type { AssignmentCard, SealedState } from "@/lib/assignments/types";
import { dayInWords } from "@/lib/platform/time/day";
import type { Occurrence } from "@/lib/platform/time/occurrences";

export const sealedStateWords: Record<SealedState, string | null> = {
  none: null,
  sealed: "What they marked for each other opens by itself once both are in.",
  with_you: "You open what they marked for each other, once both are in.",
  ready: "Both are in. What they marked for each other is yours to open.",
  open: "Open to both.",
};

/** "2 of 6, since Mon 2 March, suggested by Sun 8 March" */
export function turnWords({ occurrence, of, startsOn, hopedBy }: Occurrence, today: string): string {
  const words = [
    ...(of > 1 ? [`${occurrence} of ${of}`] : []),
    `${startsOn > today ? "from" : "since"} ${dayInWords(startsOn, today)}`,
    ...(hopedBy ? [`suggested by ${dayInWords(hopedBy, today)}`] : []),
  ].join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const waysOfGiving: Record<AssignmentCard["mode"], string> = {
  one: "For one partner",
  apart: "For each, apart",
  together: "For both together",
};

export const repeatWords = (repeat: AssignmentCard["repeat"]) =>
  repeat === "once" ? null : repeats[repeat].toLowerCase();
