/** On which day a step is due, with hard weeks and pauses counted once each. Calendar days only. */
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { PlanFacts, StepFacts } from "../types";

const later = (a: string, b: string) => (a > b ? a : b);

/** Moves a day that was not yet used by every shift after the moment it was counted from. */
export function shifted(facts: PlanFacts, base: string, from: Date): string {
  return facts.shifts
    .filter(({ at }) => at > from)
    .reduce((day, { onDate, days }) => addDays(later(day, onDate), days), base);
}

/** Nothing is opened by itself before this day. */
const quietUntil = (facts: PlanFacts): string =>
  facts.shifts.reduce((day, { onDate, days }) => later(day, addDays(onDate, days)), "");

/** The step that this one comes after. What was left out, or is the counselor's to open one day, holds nothing up. */
export const previousOf = (facts: PlanFacts, step: StepFacts): StepFacts | null =>
  facts.steps
    .slice(0, facts.steps.indexOf(step))
    .findLast(
      ({ state, delivery }) =>
        state !== "skipped" && !(state === "coming" && delivery.kind === "when_opened"),
    ) ?? null;

/** The moment from which its day is counted; null when that is still to come. */
function anchorOf(facts: PlanFacts, step: StepFacts): Date | null {
  const previous = previousOf(facts, step);
  if (step.delivery.kind === "when_opened") return null;
  if (step.delivery.kind === "at_once" || !previous) return facts.begunAt;
  return step.delivery.kind === "every" ? previous.openedAt : previous.closedAt;
}

export const daysOf = (step: Pick<StepFacts, "delivery">): number =>
  "days" in step.delivery ? step.delivery.days : 0;

/** @returns the day from which it may be given; null when that hangs on something that has not happened */
export function dueOn(facts: PlanFacts, step: StepFacts): string | null {
  const anchor = anchorOf(facts, step);
  if (!anchor) return null;
  const base = addDays(dayIn(facts.timeZone, anchor), daysOf(step));
  return later(shifted(facts, base, anchor), quietUntil(facts));
}

/** For what still waits in an open step: a hard week after its opening moves that too. */
export const givenFrom = (facts: PlanFacts, openedAt: Date): string =>
  shifted(facts, dayIn(facts.timeZone, openedAt), openedAt);

export const quietOr = (facts: PlanFacts, day: string): string => later(day, quietUntil(facts));
