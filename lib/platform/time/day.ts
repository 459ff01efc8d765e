/** Calendar days in a practice's zone. Instants are stored with zone; days are what people plan in. */
import { Temporal } from "temporal-polyfill";

/** The calendar day (`2026-03-29`) that it is at `at` in `timeZone`. */
export const dayIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** `Thu 5 March` or, in another year, `Thu 5 March 2025`. */
export function dayInWords(day: string, today?: string): string {
  const sameYear = today === undefined || today.slice(0, 4) === day.slice(0, 4);
  const date = Temporal.PlainDate.from(day);
  const words = date.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "long" });
  return sameYear ? words : `${words} ${date.year}`;
}

/** `July 2024`, for what is only roughly known. */
export const monthInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString("en-GB", { month: "long", year: "numeric" });

/** An instant as people say it, in the practice's zone: `Thu 5 March, 14:20`. */
export function momentInWords(at: Date, timeZone: string, now: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const time = zoned.toPlainTime().toString({ smallestUnit: "minute" });
  return `${dayInWords(zoned.toPlainDate().toString(), dayIn(timeZone, now))}, ${time}`;
}
