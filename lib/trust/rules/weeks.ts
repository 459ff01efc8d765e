// Promise: weeks begin on Monday, dates are calendar dates.
import { addDays, daysBetween, weekdayOf } from "@/lib/platform/time/day";

/** ISO date of the Monday of the week that holds the date. Throws RangeError for what is not a calendar date. */
export const weekOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** Weeks from the week of one date to the week of another; 0 within one week, negative when `to` is earlier. */
export const weeksBetween = (from: string, to: string): number => daysBetween(weekOf(from), weekOf(to)) / 7;
