/** From one row per person and week to one series per person and view; pure. */
import { type PersonSeries, type PulseItem, pulseItems, type TrustView, type WeekPoint } from "../types";

export type SeriesRow = {
  personId: string;
  name: string;
  place: number;
  weekOn: string;
  declined: string[] | null;
} & Record<PulseItem, number | null>;

export const shapeOf = (place: number): PersonSeries["shape"] => (place === 1 ? "circle" : "square");

/** One person's own mean of the first three questions; null unless all three are answered. */
function meanOf({ rely, open, hope }: SeriesRow): number | null {
  return rely === null || open === null || hope === null ? null : (rely + open + hope) / 3;
}

function pointOf(row: SeriesRow, view: TrustView): WeekPoint {
  const { weekOn } = row;
  if (view === "mean") return { weekOn, value: meanOf(row) };
  return row.declined?.includes(view)
    ? { weekOn, value: null, declined: true }
    : { weekOn, value: row[view] };
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
      if (!asShared) return [{ personId, name, shape: shapeOf(place), points }];
      // Why a week is empty is its owner's to say.
      const plain = points.map(({ weekOn, value }) => ({ weekOn, value }));
      return [{ personId, name, shape: shapeOf(place), asShared, points: plain }];
    });
  const views = [...pulseItems, "mean"] as const;
  return {
    weeks: (ordered[0] ?? []).map((row) => row.weekOn),
    series: Object.fromEntries(views.map((view) => [view, seriesFor(view)])) as Record<
      TrustView,
      PersonSeries[]
    >,
  };
}
