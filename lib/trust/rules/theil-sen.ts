// Promise: how steep a row of answers is, undisturbed by single odd weeks.
import { median } from "simple-statistics";

type TimedValue = { week: number; value: number };

type TheilSen = {
  /** Points per week. */
  slope: number;
  /** Level at week 0. */
  intercept: number;
  /** Rise from the first to the last answered week, in points. */
  total: number;
};

/**
 * Theil–Sen line: the median of the slopes of all pairs (Theil 1950; Sen 1968, JASA 63:1379), with
 * intercept = median(y − slope·x) (Conover 1999, Practical Nonparametric Statistics, 3rd ed.).
 * Weeks are real distances, so an answer after a gap of three weeks counts as three weeks later.
 * Null with fewer than two different weeks.
 */
export function theilSen(answers: readonly TimedValue[]): TheilSen | null {
  const slopes: number[] = [];
  answers.forEach((later, j) => {
    for (const earlier of answers.slice(0, j)) {
      if (later.week !== earlier.week)
        slopes.push((later.value - earlier.value) / (later.week - earlier.week));
    }
  });
  if (slopes.length === 0) return null;

  const slope = median(slopes);
  const weeks = answers.map((answer) => answer.week);
  return {
    slope,
    intercept: median(answers.map((answer) => answer.value - slope * answer.week)),
    total: slope * (Math.max(...weeks) - Math.min(...weeks)),
  };
}
