// Promise: plans and steps as the rules see them, counted in days from the first of a month.
import type { ExerciseFacts, PlanFacts, StepFacts } from "@/lib/plans/types";

export const day = (n: number, hour = 12) => new Date(Date.UTC(2026, 2, 1 + n, hour));
export const dateOf = (n: number) => day(n).toISOString().slice(0, 10);
export const exercise = (
  status: ExerciseFacts["status"] = "not_given",
  more: Partial<ExerciseFacts> = {},
): ExerciseFacts => ({
  planExerciseId: crypto.randomUUID(),
  status,
  settledAt: null,
  blocked: null,
  lasts: 7,
  ...more,
});
export const step = (title: string, more: Partial<StepFacts> = {}): StepFacts => ({
  stepId: title,
  title,
  delivery: { kind: "after_previous" },
  state: "coming",
  openedAt: null,
  closedAt: null,
  exercises: [exercise()],
  ...more,
});
export const open = (title: string, at: number, exercises: ExerciseFacts[]) =>
  step(title, { state: "open", openedAt: day(at), exercises });
export const done = (title: string, at: number, closed: number) =>
  step(title, { state: "done", openedAt: day(at), closedAt: day(closed), exercises: [exercise("settled")] });
export const facts = (steps: StepFacts[], more: Partial<PlanFacts> = {}): PlanFacts => ({
  state: "running",
  begunAt: day(0),
  timeZone: "UTC",
  shifts: [],
  active: 0,
  pausedBy: null,
  steps,
  ...more,
});
export const week = (at: number) => ({ at: day(at, 13), onDate: dateOf(at), days: 7 });
