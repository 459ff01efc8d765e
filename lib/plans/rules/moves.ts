/** What is to happen now: which steps close, which open, which exercises are given. Pure; never by a score, only by what was handed in and by days. */
import { dayIn } from "@/lib/platform/time/day";
import type { Moves, PlanFacts, StepFacts, WaitingExercise } from "../types";
import { dueOn, givenFrom } from "./dates";

/** Enough to carry between two sessions; the weekly check-in does not count. */
export const mostActive = 2;

const waiting = (step: StepFacts) => step.exercises.filter(({ status }) => status === "not_given");

const isSettled = (step: StepFacts) =>
  step.exercises.length > 0 && step.exercises.every(({ status }) => status === "settled");

/** The day counted from is the day on which the slower partner was ready, not the day on which somebody looked. */
function closedAt(step: StepFacts, now: Date): Date {
  const moments = step.exercises.map(({ settledAt }) => settledAt ?? now);
  const last = new Date(Math.max(...moments.map(Number), Number(step.openedAt ?? 0)));
  return last > now ? now : last;
}

/** @param now the moment of the round */
export function nextMoves(facts: PlanFacts, now: Date): Moves {
  const moves: Moves = { closes: [], opens: [], gives: [], finishes: false };
  if (facts.state !== "running" || facts.pausedBy) return moves;
  const today = dayIn(facts.timeZone, now);
  const steps = facts.steps.map((step): StepFacts => {
    if (step.state !== "open" || !isSettled(step)) return step;
    const at = closedAt(step, now);
    moves.closes.push({ stepId: step.stepId, at });
    return { ...step, state: "done", closedAt: at };
  });
  const after = { ...facts, steps };
  let room = mostActive - facts.active;
  const give = (step: StepFacts, exercises: WaitingExercise[]) => {
    for (const { planExerciseId } of exercises.slice(0, Math.max(0, room))) {
      moves.gives.push({ stepId: step.stepId, planExerciseId });
      room -= 1;
    }
  };
  for (const step of steps) {
    const ready = waiting(step).filter(({ blocked }) => !blocked);
    if (step.state === "open") {
      if (step.openedAt && givenFrom(after, step.openedAt) <= today) give(step, ready);
    } else if (step.state === "coming") {
      const due = dueOn(after, step);
      if (due === null || due > today || ready.length === 0 || room <= 0) continue;
      moves.opens.push(step.stepId);
      give(step, ready);
    }
  }
  moves.finishes = steps.every(({ state }) => state === "done" || state === "skipped");
  return moves;
}
