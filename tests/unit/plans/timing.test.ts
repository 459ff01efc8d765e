import { describe, expect, test } from "vitest";
import type { Delivery } from "@/lib/library/pathways/schema";
import { timingOf } from "@/lib/plans/rules/timing";
import type { Blocked, PlanFacts, StepFacts } from "@/lib/plans/types";
import { dateOf, day, done, exercise, facts, open, step, week } from "./facts";

const on = (n: number) => ({ kind: "on", on: dateOf(n) });
const about = (n: number) => ({ kind: "about", on: dateOf(n) });
const given = (n: number, closed?: number) => ({
  kind: "given",
  on: dateOf(n),
  closedOn: closed === undefined ? null : dateOf(closed),
});
const last = (steps: StepFacts[], now: number, more: Partial<PlanFacts> = {}) =>
  timingOf(facts(steps, more), day(now)).at(-1);
const plus = (days: number): Delivery => ({ kind: "after_previous_plus_days", days });
const every = (days: number): Delivery => ({ kind: "every", days });
const atOnce: Delivery = { kind: "at_once" };
const whenOpened: Delivery = { kind: "when_opened" };
const withThem = exercise("with_them");

describe("what is behind them or with them", () => {
  test("a step that was left out has no day", () => {
    expect(last([step("a", { state: "skipped", closedAt: day(3) })], 5)).toEqual({
      ...{ when: { kind: "left_out" }, waits: null },
    });
  });

  test("a finished step has both its days, and waits for nothing, even with something never given", () => {
    expect(last([done("a", 2, 9)], 20)).toEqual({ when: given(2, 9), waits: null });
    const more = { ...done("a", 2, 9), exercises: [exercise()] };
    expect(last([more], 20)).toEqual({ when: given(2, 9), waits: null });
  });

  test("an open step has its first day only", () => {
    expect(last([open("a", 2, [withThem])], 20)).toEqual({ when: given(2), waits: null });
  });

  test("one that says no day was opened today", () => {
    expect(last([step("a", { state: "open", exercises: [exercise()] })], 20)).toEqual({
      ...{ when: given(20), waits: "tomorrow" },
    });
  });
});

describe("what still waits in an open step, and why", () => {
  const waits = (more: Partial<PlanFacts> = {}, exercises = [withThem, exercise()], now = 3) =>
    last([open("a", 1, exercises)], now, more)?.waits;
  const blocked = (by: Blocked) => exercise("not_given", { blocked: by });

  test("for the next round, while they carry less than two", () => {
    expect(waits({ active: 0 })).toBe("tomorrow");
    expect(waits({ active: 1 })).toBe("tomorrow");
  });

  test("for room, from two on", () => {
    expect(waits({ active: 2 })).toBe("room");
    expect(waits({ active: 3 })).toBe("room");
  });

  test("nothing, where all of it is given, whatever else is so", () => {
    const all = [withThem, exercise("settled")];
    expect(waits({ active: 2, state: "paused", pausedBy: "rest", shifts: [week(2)] }, all)).toBeNull();
  });

  test("for the plan, before the couple, before a hard week, before anything in it", () => {
    const shifts = [week(2)];
    expect(waits({ active: 2, state: "paused", pausedBy: "rest", shifts })).toBe("paused");
    expect(waits({ active: 2, pausedBy: "rest", shifts })).toBe("rest");
    expect(waits({ active: 2, pausedBy: "couple", shifts })).toBe("couple");
    expect(waits({ active: 2, shifts })).toBe("hard_week");
    expect(waits({ active: 2, shifts }, [blocked("pace")])).toBe("hard_week");
  });

  test("a hard week holds it up to its last day", () => {
    expect(waits({ shifts: [week(2)] }, [exercise()], 8)).toBe("hard_week");
    expect(waits({ shifts: [week(2)] }, [exercise()], 9)).toBe("tomorrow");
  });

  test("for what bars the first, where everything left is barred", () => {
    expect(waits({}, [withThem, blocked("facts"), blocked("pace")])).toBe("facts");
    expect(waits({ active: 2 }, [blocked("off_shelf")])).toBe("off_shelf");
    expect(waits({}, [blocked("unfit"), exercise()])).toBe("tomorrow");
  });
});

describe("the day of a step that is to come", () => {
  test("is settled where it hangs on what has happened", () => {
    expect(last([done("a", 2, 9), step("b")], 5)).toEqual({ when: on(9), waits: null });
    expect(last([done("a", 2, 9), step("b", { delivery: plus(5) })], 10)).toEqual({
      ...{ when: on(14), waits: null },
    });
    expect(last([open("a", 2, [withThem]), step("b", { delivery: every(14) })], 5)?.when).toEqual(on(16));
  });

  test("is today once it is past, and then it waits", () => {
    const steps = [done("a", 2, 9), step("b")];
    expect(last(steps, 9)).toEqual({ when: on(9), waits: "tomorrow" });
    expect(last(steps, 12)).toEqual({ when: on(12), waits: "tomorrow" });
    expect(last(steps, 12, { active: 2 })?.waits).toBe("room");
  });

  test("is the counselor's, for as long as they like", () => {
    const steps = [done("a", 2, 9), step("b", { delivery: whenOpened })];
    expect(last(steps, 30, { active: 2 })).toEqual({ when: { kind: "you" }, waits: null });
  });

  test("a hard week moves it, and is no reason of its own while the day is to come", () => {
    const steps = [done("a", 2, 9), step("b", { delivery: plus(5) })];
    expect(last(steps, 12, { shifts: [week(10)] })).toEqual({ when: on(21), waits: null });
  });
});

describe("a plan that has not begun", () => {
  const planned = { state: "planned", begunAt: null } as const;

  test("is shown as if it began now, and nothing in it waits", () => {
    const steps = [step("a"), step("b", { delivery: plus(2) }), step("c", { delivery: atOnce })];
    expect(timingOf(facts(steps, planned), day(4))).toEqual([
      { when: on(4), waits: null },
      { when: about(13), waits: null },
      { when: on(4), waits: null },
    ]);
  });

  test("does not wait for room or for rest either, in an open step neither", () => {
    const more = { ...planned, active: 2, pausedBy: "rest" } as const;
    expect(last([step("a")], 4, more)?.waits).toBeNull();
    expect(last([open("a", 1, [exercise()])], 4, more)?.waits).toBeNull();
  });
});
