/** When something is old enough to be erased. Pure. */
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { RetentionRules } from "./types";

/** What is proposed to an owner who has not chosen yet. */
export const defaultRules: RetentionRules = { recordYears: 7, draftDays: 90 };

/** A rule holds once it is a week old: a slip of the finger erases nothing that night. */
export const graceDays = 7;

/** The same day so many years later; of a February 29, the next day where there is none. */
export function yearsLater(day: string, years: number): string {
  const [year, ...rest] = day.split("-");
  const later = `${Number(year) + years}-${rest.join("-")}`;
  const isThere = new Date(`${later}T00:00:00Z`).toISOString().startsWith(later);
  return isThere ? later : addDays(`${Number(year) + years}-02-28`, 1);
}

/** The last day on which a record is kept. */
export const keptUntil = (closedAt: Date, timeZone: string, { recordYears }: RetentionRules): string =>
  yearsLater(dayIn(timeZone, closedAt), recordYears);

export const draftsKeptUntil = (closedAt: Date, timeZone: string, { draftDays }: RetentionRules): string =>
  addDays(dayIn(timeZone, closedAt), draftDays);
