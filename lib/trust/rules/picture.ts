/** From one row per person and week to one series per person and view; pure. */

import { wordingNow } from "../pulses/terms";
import { type PersonSeries, type PulseItem, pulseItems, type TrustView, type WeekPoint } from "../types";
import { byView } from "./views";

export type SeriesRow = {
  personId: string;
  name: string;
  place: number;
  weekOn: string;
  /** Which wording of the questions was asked; null in a week without an answer. */
  wording: number | null;
  declined: string[] | null;
  apart: string[] | null;
} & Record<PulseItem, number | null>;

export const shapeOf = (place: number): PersonSeries["shape"] => (place === 1 ? "circle" : "square");

/** One person's own mean of the five questions; null unless all five are answered. */
function meanOf(row: SeriesRow): number | null {
  const answers = pulseItems.flatMap((item) => row[item] ?? []);
  return answers.length < pulseItems.length
    ? null
    : answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
}

function pointOf(row: SeriesRow, view: TrustView): WeekPoint {
  const { weekOn } = row;
  if (view === "mean") return { weekOn, value: meanOf(row) };
  if (row.declined?.includes(view)) return { weekOn, value: null, unsaid: "declined" };
  return row.apart?.includes(view) ? { weekOn, value: null, unsaid: "apart" } : { weekOn, value: row[view] };
}

/** Never a partner's, whatever weeks are shared; and without it there is no mean of five. */
const neverShared: readonly TrustView[] = ["ease", "mean"];

function rewordedIn(rows: readonly SeriesRow[]) {
  const earlier = rows.flatMap(({ weekOn, wording }) =>
    wording !== null && wording < wordingNow ? [{ weekOn, wording }] : [],
  );
  return earlier.toSorted((a, b) => a.weekOn.localeCompare(b.weekOn)).at(-1) ?? null;
}

/** @param rows in the order of place, then week. @param firstId whose series comes first, when not the first place's */
export function drawSeries(rows: readonly SeriesRow[], firstId?: string) {
  const people = new Map<string, SeriesRow[]>();
  for (const row of rows) people.set(row.personId, [...(people.get(row.personId) ?? []), row]);
  const ordered = [...people.values()].sort(
    (a, b) => Number(b[0]?.personId === firstId) - Number(a[0]?.personId === firstId),
  );
  const seriesFor = (view: TrustView): PersonSeries[] =>
    ordered.flatMap((weeks) => {
      const [head] = weeks;
      if (!head) return [];
      const { personId, name, place } = head;
      const asShared = firstId !== undefined && personId !== firstId;
      const points = weeks.map((row) => pointOf(row, view));
      if (asShared && neverShared.includes(view)) return [];
      if (!asShared) return [{ personId, name, shape: shapeOf(place), points }];
      // Why a week is empty is its owner's to say.
      const plain = points.map(({ weekOn, value }) => ({ weekOn, value }));
      return [{ personId, name, shape: shapeOf(place), asShared, points: plain }];
    });
  return {
    weeks: (ordered[0] ?? []).map((row) => row.weekOn),
    series: byView(seriesFor),
    reworded: rewordedIn(rows),
  };
}
