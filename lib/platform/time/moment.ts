/** Between a day and a time on the clock in a practice's zone, and the instant it is. */
import { Temporal } from "temporal-polyfill";

/** @param day `2026-03-29`, @param time `18:30`. An hour that the clocks leave out becomes the one after it. */
export const instantIn = (timeZone: string, day: string, time: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  );

/** The time on the clock, `18:30`. */
export const timeIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: "minute" });
