/** Days and moments as people say them. A formatter takes longer to make than to use many times: each is made once. */

type Options = Intl.DateTimeFormatOptions;

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(name: string, timeZone: string, options: Options): Intl.DateTimeFormat {
  const key = `${name} ${timeZone}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  made.set(key, known);
  return known;
}

/** Midnight of a calendar day. @throws RangeError when there is no such day */
export function midnight(day: string): Date {
  const at = new Date(`${day}T00:00:00Z`);
  if (at.toISOString().slice(0, 10) !== day) throw new RangeError(`${day} is no day`);
  return at;
}

/** The calendar day (`2026-03-29`) that it is at `at` in `timeZone`. */
export function dayIn(timeZone: string, at: Date): string {
  const parts = formatter("day", timeZone, { year: "numeric", month: "2-digit", day: "2-digit" });
  const [month, day, year] = parts.format(at).split("/");
  return `${year}-${month}-${day}`;
}

/** `Thu, March 5` or, in another year, `Thu, March 5, 2025`. */
export const dayInWords = (day: string, today?: string): string => written(day, "short", inYear(day, today));

/** `Thu, Mar 5` or, in another year, `Thu, Mar 5, 2025`: for tables. */
export const shortDayInWords = (day: string, today?: string): string =>
  written(day, "short", inYear(day, today), "short");

/** `Thursday, March 5` or, in another year, `Thursday, March 5, 2025`. */
export const longDayInWords = (day: string, today?: string): string =>
  written(day, "long", inYear(day, today));

/** `Thu, March 5, 2026`: for paper, which outlasts the year. */
export const dateInWords = (day: string): string => written(day, "short", false);

const inYear = (day: string, today = day): boolean => today.slice(0, 4) === day.slice(0, 4);

type Length = "short" | "long";

const written = (day: string, weekday: Length, sameYear: boolean, month: Length = "long"): string =>
  formatter(`${weekday} ${month} ${sameYear}`, "UTC", {
    weekday,
    month,
    day: "numeric",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(midnight(day));

/** `July 2024`, for what is only roughly known. */
export const monthInWords = (day: string): string =>
  formatter("month", "UTC", { month: "long", year: "numeric" }).format(midnight(day));

/** `Friday`. */
export const weekdayInWords = (day: string): string =>
  formatter("weekday", "UTC", { weekday: "long" }).format(midnight(day));

/** An instant as people say it, in the practice's zone: `Thu, March 5, 2:20 PM`. */
export const momentInWords = (at: Date, timeZone: string, now: Date): string =>
  `${dayInWords(dayIn(timeZone, at), dayIn(timeZone, now))}, ${timeInWords(at, timeZone)}`;

/** `Thu, Mar 5, 2:20 PM`: for tables. */
export const shortMomentInWords = (at: Date, timeZone: string, now: Date): string =>
  `${shortDayInWords(dayIn(timeZone, at), dayIn(timeZone, now))}, ${timeInWords(at, timeZone)}`;

/** `Thursday, March 5, 2:20 PM`. */
export const longMomentInWords = (at: Date, timeZone: string, now: Date): string =>
  `${longDayInWords(dayIn(timeZone, at), dayIn(timeZone, now))}, ${timeInWords(at, timeZone)}`;

/** `2:20 PM`. */
export const timeInWords = (at: Date, timeZone: string): string =>
  formatter("time", timeZone, { hour: "numeric", minute: "2-digit" }).format(at).replace(/\s/g, " ");
