/** Calendar days in a practice's zone. Instants are stored with zone; days are what people plan in. */
import { Temporal } from "temporal-polyfill";

/** The calendar day (`2026-03-29`) that it is at `at` in `timeZone`. */
export const dayIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** `Thu, March 5` or, in another year, `Thu, March 5, 2025`. */
export const dayInWords = (day: string, today?: string): string => written(day, "short", inYear(day, today));

/** `Thursday, March 5` or, in another year, `Thursday, March 5, 2025`. */
export const longDayInWords = (day: string, today?: string): string =>
  written(day, "long", inYear(day, today));

/** `Thu, March 5, 2026`: for paper, which outlasts the year. */
export const dateInWords = (day: string): string => written(day, "short", false);

const inYear = (day: string, today = day): boolean => today.slice(0, 4) === day.slice(0, 4);

const written = (day: string, weekday: "short" | "long", sameYear: boolean): string =>
  Temporal.PlainDate.from(day).toLocaleString("en-US", {
    weekday,
    month: "long",
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  });

/** `July 2024`, for what is only roughly known. */
export const monthInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString("en-US", { month: "long", year: "numeric" });

/** An instant as people say it, in the practice's zone: `Thu, March 5, 2:20 PM`. */
export function momentInWords(at: Date, timeZone: string, now: Date): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const time = zoned.toPlainTime().toLocaleString("en-US", { hour: "numeric", minute: "2-digit" });
  return `${dayInWords(zoned.toPlainDate().toString(), dayIn(timeZone, now))}, ${time.replace(/\s/g, " ")}`;
}
