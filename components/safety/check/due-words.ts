/** When it is time to ask somebody alone, in words for their counselor. Pure. */
import { dayInWords } from "@/lib/platform/time/day";
import type { CheckDue } from "@/lib/safety/check/types";

/** @param say a moment as a day in words */
export function dueWords(due: CheckDue | null, today: string, say: (at: Date) => string): string {
  switch (due?.why) {
    case undefined:
      return "Their work here is closed, so nothing is due.";
    case "first":
      return "Not asked alone yet. The first time belongs at the beginning.";
    case "answered":
      return `Answered ${say(due.since)}, and not looked into yet.`;
    case "setback":
      return `Time to ask again: there was a setback, ${dayInWords(due.onDay, today)}.`;
    case "day":
      return `Time to ask again, since ${dayInWords(due.onDay, today)}.`;
    case "later":
      return `Next time: ${dayInWords(due.onDay, today)}, or after a setback.`;
  }
}

export const isDue = (due: CheckDue | null) => due !== null && due.why !== "later";
