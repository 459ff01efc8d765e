/** The plan on a timeline: what was given when, what is settled, what is a guess, and why something waits. Pure. */
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { PlanFacts, StepFacts, StepTiming, Waits } from "../types";
import { daysOf, dueOn, givenFrom, previousOf, quietOr, shifted } from "./dates";
import { mostActive } from "./moves";

const later = (a: string, b: string) => (a > b ? a : b);

/** A guess of the day on which somebody else's part is over; null where it hangs on the counselor. */
type Guess = { opens: string | null; closes: string | null };

const longest = (step: StepFacts) =>
  Math.max(7, ...step.exercises.filter(({ status }) => status !== "settled").map(({ lasts }) => lasts));

function whyWaiting(facts: PlanFacts, step: StepFacts, from: string | null, today: string): Waits | null {
  const left = step.exercises.filter(({ status }) => status === "not_given");
  if (left.length === 0) return null;
  if (from === null || (from > today && step.state === "coming")) return null;
  if (facts.state === "paused") return "paused";
  if (facts.pausedBy) return facts.pausedBy;
  if (from > today) return "hard_week";
  const first = left.find(({ blocked }) => !blocked);
  if (!first) return left[0]?.blocked ?? null;
  return facts.active >= mostActive ? "room" : "tomorrow";
}

/** @param now for a plan that has not begun: as if it began now */
export function timingOf(given: PlanFacts, now: Date): StepTiming[] {
  const begun = given.begunAt !== null;
  const facts = begun ? given : { ...given, begunAt: now };
  const today = dayIn(facts.timeZone, now);
  const guesses = new Map<StepFacts, Guess>();

  return facts.steps.map((step): StepTiming => {
    const on = (at: Date | null) => (at ? dayIn(facts.timeZone, at) : null);
    if (step.state === "skipped") return { when: { kind: "left_out" }, waits: null };
    if (step.state === "done" || step.state === "open") {
      const opens = on(step.openedAt) ?? today;
      const closes = on(step.closedAt);
      const hoped = addDays(opens, longest(step));
      // A hard week gives what is already with them more time too.
      const moved = step.openedAt ? shifted(facts, hoped, step.openedAt) : hoped;
      guesses.set(step, { opens, closes: closes ?? later(moved, today) });
      const from = step.openedAt ? givenFrom(facts, step.openedAt) : today;
      return {
        when: { kind: "given", on: opens, closedOn: closes },
        waits: step.state === "open" && begun ? whyWaiting(facts, step, from, today) : null,
      };
    }
    const known = dueOn(facts, step);
    const previous = previousOf(facts, step);
    let opens = known === null ? null : later(known, today);
    if (known === null && previous && step.delivery.kind !== "when_opened") {
      const guess = guesses.get(previous);
      const from = step.delivery.kind === "every" ? guess?.opens : guess?.closes;
      opens = from ? later(quietOr(facts, addDays(from, daysOf(step))), today) : null;
    }
    guesses.set(step, { opens, closes: opens ? addDays(opens, longest(step)) : null });
    const waits = begun ? whyWaiting(facts, step, known, today) : null;
    if (step.delivery.kind === "when_opened") return { when: { kind: "you" }, waits };
    return { when: { kind: known === null ? "about" : "on", on: opens ?? today }, waits };
  });
}
