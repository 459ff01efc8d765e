import { describe, expect, test } from "vitest";
import type { Delivery } from "@/lib/library/pathways/schema";
import { timingOf } from "@/lib/plans/rules/timing";
import type { PlanFacts, StepFacts } from "@/lib/plans/types";
import { dateOf, day, exercise, facts, open, step, week } from "./facts";

const on = (n: number) => ({ kind: "on", on: dateOf(n) });
const about = (n: number) => ({ kind: "about", on: dateOf(n) });
const given = (n: number) => ({
  kind: "given",
  on: dateOf(n),
  closedOn: null,
});
const last = (steps: StepFacts[], now: number, more: Partial<PlanFacts> = {}) =>
  timingOf(facts(steps, more), day(now)).at(-1);
const plus = (days: number): Delivery => ({ kind: "after_previous_plus_days", days });
const every = (days: number): Delivery => ({ kind: "every", days });
const atOnce: Delivery = { kind: "at_once" };
const whenOpened: Delivery = { kind: "when_opened" };
const withThem = exercise("with_them");
const lasting = (lasts: number) => exercise("with_them", { lasts });

describe("the guess where something has to happen first", () => {
  const next = (before: StepFacts, now: number, delivery?: Delivery, more?: Partial<PlanFacts>) =>
    last([before, step("b", delivery ? { delivery } : {})], now, more);

  test("a week after the opening of what is open, and it waits for nothing that could be said", () => {
    expect(next(open("a", 2, [withThem]), 5)).toEqual({ when: about(9), waits: null });
    expect(next(open("a", 2, [withThem]), 5, plus(4))?.when).toEqual(about(13));
  });

  test("longer where one takes longer; never less than a week; what is settled takes no more time", () => {
    expect(next(open("a", 2, [lasting(21), lasting(10)]), 5)?.when).toEqual(about(23));
    expect(next(open("a", 2, [lasting(3)]), 5)?.when).toEqual(about(9));
    expect(next(open("a", 2, [exercise("settled", { lasts: 30 }), withThem]), 5)?.when).toEqual(about(9));
    expect(next(open("a", 2, [exercise("not_given", { lasts: 30 }), withThem]), 5)?.when).toEqual(about(32));
  });

  test("not before today, when it takes longer than was thought", () => {
    expect(next(open("a", 2, [withThem]), 30)?.when).toEqual(about(30));
    expect(next(open("a", 2, [withThem]), 30, plus(4))?.when).toEqual(about(34));
  });

  test("a hard week gives more time to what is with them", () => {
    expect(next(open("a", 2, [withThem]), 5, undefined, { shifts: [week(4)] })?.when).toEqual(about(16));
  });

  test("nothing before the end of a rest that began before it was opened", () => {
    const shifts = [{ at: day(1, 13), onDate: dateOf(1), days: 14 }];
    expect(next(open("a", 2, [withThem]), 5, undefined, { shifts })?.when).toEqual(about(15));
  });

  test("goes on from guess to guess: from the end, or in a rhythm from the opening", () => {
    const days = (...deliveries: Delivery[]) =>
      timingOf(
        facts([
          open("a", 2, [lasting(10)]),
          ...deliveries.map((delivery, at) => step(`${at}`, { delivery })),
        ]),
        day(5),
      ).map(({ when }) => when);
    expect(days(plus(1), plus(2))).toEqual([given(2), about(13), about(22)]);
    expect(days(plus(1), every(3))).toEqual([given(2), about(13), about(16)]);
    expect(days(plus(1), every(14), atOnce)).toEqual([given(2), about(13), about(27), on(5)]);
    expect(days(plus(1), whenOpened, plus(2))).toEqual([given(2), about(13), { kind: "you" }, about(22)]);
  });
});
