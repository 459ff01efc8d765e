/** Where setbacks and disclosures part a person's weeks: what came before tells nothing about since; pure. */
import { addDays } from "@/lib/platform/time/day";
import type { ChartEventView } from "../types";
import type { Values } from "./shift";

export type Stretch = {
  /** Positions of its first week, and of the one after its last. */
  first: number;
  end: number;
  /** The first day of what it comes after, or null for the first stretch. */
  after: string | null;
};

/** The values of a stretch, each at its own place; null elsewhere. */
export const within = (values: Values, { first, end }: Pick<Stretch, "first" | "end">): Values =>
  values.map((value, i) => (i >= first && i < end ? value : null));

/**
 * The stretches between setbacks and disclosures that have an answer before them. A week in which one happened belongs to
 * neither side, unless it happened on its Monday: nobody knows on which of its days the answer was given.
 * @param weeks Mondays, oldest first @param answered the position of the first answer, -1 without one
 */
export function stretchesOf(
  weeks: readonly string[],
  answered: number,
  events: readonly ChartEventView[],
): Stretch[] {
  const stretches: Stretch[] = [{ first: 0, end: weeks.length, after: null }];
  const begun = weeks[answered];
  const last = weeks.at(-1);
  if (!begun || !last) return stretches;
  const turns = events
    .filter(({ kind }) => kind === "setback" || kind === "disclosure")
    .map(({ onDate, toDate }) => ({ onDate, endsOn: toDate ?? onDate }))
    .filter(({ onDate }) => onDate > begun && onDate <= addDays(last, 6))
    .sort((a, b) => a.onDate.localeCompare(b.onDate));
  for (const { onDate, endsOn } of turns) {
    const before = stretches.at(-1);
    const end = weeks.findIndex((week) => addDays(week, 6) >= onDate);
    const first = weeks.findIndex((week) => week >= endsOn);
    if (before) before.end = Math.min(before.end, Math.max(end, before.first));
    stretches.push({ first: first < 0 ? weeks.length : first, end: weeks.length, after: onDate });
  }
  return stretches;
}
