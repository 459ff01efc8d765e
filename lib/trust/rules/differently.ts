/** Whether two partners live these weeks more differently than they usually do: a state for the counselor's eyes, no news, never a score. Pure. */
import { median } from "simple-statistics";
import type { PersonSeries } from "../types";
import { weeksBetween } from "./weeks";

/** Points by which the difference between the two must have left its own usual, in how many answers in a row. */
const farFromUsual = 3;
const inARow = 3;
/** Weeks and answers that tell what is usual. */
const usualWeeks = 10;
const usualAnswers = 4;

type Difference = { weekOn: string; value: number };

/** One minus the other, in the weeks that both have answered; oldest first. */
function differencesOf(a: PersonSeries, b: PersonSeries): Difference[] {
  const theirs = new Map(b.points.map(({ weekOn, value }) => [weekOn, value]));
  return a.points.flatMap(({ weekOn, value }) => {
    const other = theirs.get(weekOn) ?? null;
    return value === null || other === null ? [] : [{ weekOn, value: value - other }];
  });
}

/**
 * The week since which their difference is at least 3 points away from its own ten-week median, on one side, in each of the latest
 * three weeks that both have answered. A difference that was always there is none.
 * @returns null when that is not so, or when there are too few weeks to go by
 */
export function differentlySince(a: PersonSeries, b: PersonSeries): string | null {
  const all = differencesOf(a, b);
  const latest = all.slice(-inARow);
  const [first] = latest;
  if (!first || latest.length < inARow) return null;
  const before = all
    .slice(0, -inARow)
    .filter(({ weekOn }) => weeksBetween(weekOn, first.weekOn) <= usualWeeks)
    .map(({ value }) => value);
  if (before.length < usualAnswers) return null;
  const usual = median(before);
  const moved = latest.map(({ value }) => value - usual);
  const far = moved.every((by) => by >= farFromUsual) || moved.every((by) => by <= -farFromUsual);
  return far ? first.weekOn : null;
}
