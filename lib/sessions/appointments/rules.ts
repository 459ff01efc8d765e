/** Days and times of sessions in the practice's zone: a session at 10:00 stays at 10:00 when the clocks change. Pure. */
import { addDays, dayIn, daysBetween } from "@/lib/platform/time/day";
import { instantIn } from "@/lib/platform/time/moment";
import { occurrencesOf, recurrenceFor } from "@/lib/platform/time/occurrences";
import type { Rhythm } from "./terms";

export type Stretch = { startsAt: Date; endsAt: Date };
type When = { day: string; time: string; minutes: number };

export function stretchIn(timeZone: string, { day, time, minutes }: When): Stretch {
  const startsAt = instantIn(timeZone, day, time);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Every session of a series, the first first; one that does not repeat is a series of one. */
export const seriesIn = (
  timeZone: string,
  { rhythm, times, ...when }: When & { rhythm: Rhythm; times: number },
): Stretch[] =>
  occurrencesOf({
    startsOn: when.day,
    dueOn: null,
    recurrence: recurrenceFor(rhythm, times, when.day),
  }).map(({ startsOn }) => stretchIn(timeZone, { ...when, day: startsOn }));

/** Each of `stretches` moved as the first was: by as many days, to the new time on the clock. */
export function movedIn(timeZone: string, stretches: readonly Stretch[], to: When): Stretch[] {
  const first = stretches[0];
  if (!first) return [];
  const days = daysBetween(dayIn(timeZone, first.startsAt), to.day);
  return stretches.map(({ startsAt }) =>
    stretchIn(timeZone, { ...to, day: addDays(dayIn(timeZone, startsAt), days) }),
  );
}

export const overlaps = (one: Stretch, other: Stretch): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;
