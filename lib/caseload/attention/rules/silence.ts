/** When nothing has come for a while from somebody who had answered. A sign of life to ask about, no reproach. Pure. */
import { addDays } from "@/lib/platform/time/day";
import { weeksBetween } from "@/lib/trust/rules/weeks";

/** Weeks that are over without an answer. */
const quietWeeks = 4;

/** @param lastWeek the Monday of the latest answer @returns the first of four or more weeks that are over without one; null before that */
export const silentSince = (lastWeek: string | null, thisWeek: string): string | null =>
  lastWeek !== null && weeksBetween(lastWeek, thisWeek) > quietWeeks ? addDays(lastWeek, 7) : null;
