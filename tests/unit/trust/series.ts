import { Temporal } from "temporal-polyfill";
import type { ChartEventKind, ChartEventView, PersonSeries, WeekPoint } from "@/lib/trust/types";

export const firstMonday = "2026-01-05";

/** Monday `weeks` after the first one. */
export const monday = (weeks: number) => Temporal.PlainDate.from(firstMonday).add({ weeks }).toString();

export const weekly = (...values: (number | null)[]): WeekPoint[] =>
  values.map((value, i) => ({ weekOn: monday(i), value }));

export const person = (name: string, ...values: (number | null)[]): PersonSeries => ({
  personId: name.toLowerCase(),
  name,
  shape: "circle",
  points: weekly(...values),
});

export const happened = (
  kind: ChartEventKind,
  onDate: string,
  toDate: string | null = null,
): ChartEventView => ({ id: `${kind}-${onDate}`, kind, onDate, toDate, text: null });
