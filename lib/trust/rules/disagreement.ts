// Promise: a quiet prompt for the coach's eyes only; never a score, never shown to a client.
import { median } from "simple-statistics";
import { isolate } from "@/lib/platform/names/isolate";
import type { PersonSeries, WeekPoint } from "@/lib/trust/types";
import { disagreement } from "./sentences";

/** Points apart, and weeks in a row, from which a difference is worth a word. */
const farApart = 2;
const weeksInRow = 3;

/** Median of the answers in a week and the two before it; null with fewer than two answers. */
function trailingMedian(points: readonly WeekPoint[], weekOn: string): number | null {
  const end = points.findIndex((point) => point.weekOn === weekOn) + 1;
  const answers = points.slice(Math.max(0, end - 3), end).flatMap((p) => (p.value === null ? [] : [p.value]));
  return answers.length < 2 ? null : median(answers);
}

/** In the order of the alphabet, so that nothing says which line is the higher one. */
const named = (a: PersonSeries, b: PersonSeries): [string, string] =>
  a.name.localeCompare(b.name) <= 0 ? [isolate(a.name), isolate(b.name)] : [isolate(b.name), isolate(a.name)];

/**
 * Coach only. A sentence when the two partners' three-week medians have been at least 2 points apart in each of the
 * last three weeks both series hold, the same one higher each time; otherwise null.
 */
export function disagreementHint(a: PersonSeries, b: PersonSeries): string | null {
  const inB = new Set(b.points.map((point) => point.weekOn));
  const shared = a.points.map((point) => point.weekOn).filter((weekOn) => inB.has(weekOn));
  const differences = shared.slice(-weeksInRow).map((weekOn) => {
    const [one, other] = [trailingMedian(a.points, weekOn), trailingMedian(b.points, weekOn)];
    return one === null || other === null ? 0 : one - other;
  });
  const apart =
    differences.length === weeksInRow &&
    (differences.every((d) => d >= farApart) || differences.every((d) => d <= -farApart));
  return apart ? disagreement(...named(a, b)) : null;
}
