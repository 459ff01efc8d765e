// Promise: weeks begin on Monday, dates are calendar dates, and "today" is asked of the practice's own zone.
import { Temporal } from "temporal-polyfill";

type CalendarDate = Temporal.PlainDate | string;

/** ISO date of the Monday of the week that holds the date. Throws RangeError for what is not a calendar date. */
export function weekOf(date: CalendarDate): string {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** Weeks from the week of one date to the week of another; 0 within one week, negative when `to` is earlier. */
export function weeksBetween(from: CalendarDate, to: CalendarDate): number {
  const start = Temporal.PlainDate.from(weekOf(from));
  return start.until(weekOf(to), { largestUnit: "days" }).days / 7;
}

/** The calendar date in an IANA zone at an instant (by default: now). Throws RangeError for an unknown zone. */
export function today(timeZone: string, now: Temporal.Instant | Date = Temporal.Now.instant()): string {
  const instant = now instanceof Date ? Temporal.Instant.fromEpochMilliseconds(now.getTime()) : now;
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
