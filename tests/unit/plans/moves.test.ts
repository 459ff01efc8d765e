import { describe, expect, test } from "vitest";
import type { Delivery } from "@/lib/library/pathways/schema";
import { dueOn, previousOf } from "@/lib/plans/rules/dates";
import { nextMoves } from "@/lib/plans/rules/moves";
import { dateOf, day, done, exercise, facts, open, step } from "./facts";

const whenOpened: Delivery = { kind: "when_opened" };
const settled = (at: number | null = 2) => exercise("settled", { settledAt: at === null ? null : day(at) });

describe("a step closes", () => {
  const closes = (...exercises: ReturnType<typeof exercise>[]) =>
    nextMoves(facts([open("a", 1, exercises)]), day(9)).closes;

  test("when everything in it is behind them, and not before", () => {
    expect(closes(settled())).toEqual([{ stepId: "a", at: day(2) }]);
    expect(closes(settled(), exercise("with_them"))).toEqual([]);
    expect(closes(settled(), exercise())).toEqual([]);
  });

  test("never for being empty", () => {
    expect(closes()).toEqual([]);
  });

  test("not before it was opened, and not in the time to come", () => {
    expect(closes(settled(0))).toEqual([{ stepId: "a", at: day(1) }]);
    expect(closes(settled(12))).toEqual([{ stepId: "a", at: day(9) }]);
    expect(closes(settled(null))).toEqual([{ stepId: "a", at: day(9) }]);
  });

  test("and with the last one the plan is at its end, in the same round", () => {
    expect(nextMoves(facts([done("a", 0, 1), open("b", 1, [settled()])]), day(9)).finishes).toBe(true);
    expect(nextMoves(facts([open("b", 1, [settled()])], { state: "paused" }), day(9)).finishes).toBe(false);
  });
});

test("only what was not assigned yet is given, and only in a step that is open or comes", () => {
  const free = exercise();
  const steps = [open("a", 1, [exercise("with_them"), settled(), free])];
  expect(nextMoves(facts(steps), day(9)).gives).toEqual([
    { stepId: "a", planExerciseId: free.planExerciseId },
  ]);
  const over = [
    { ...done("a", 0, 1), exercises: [exercise()] },
    step("b", { state: "skipped", closedAt: day(1) }),
  ];
  expect(nextMoves(facts(over), day(9))).toMatchObject({ opens: [], gives: [], finishes: true });
});

describe("what a step comes after", () => {
  const comesAfter = (...steps: ReturnType<typeof step>[]) => {
    const all = facts([...steps, step("z")]);
    return previousOf(all, all.steps.at(-1) ?? step("?"))?.stepId ?? null;
  };

  test("the nearest that was not left out, also one that the counselor opened, or that is still to come", () => {
    expect(comesAfter(done("a", 0, 1), open("b", 1, []))).toBe("b");
    expect(comesAfter(done("a", 0, 1), { ...open("b", 1, []), delivery: whenOpened })).toBe("b");
    expect(comesAfter(done("a", 0, 1), step("b"))).toBe("b");
    expect(comesAfter(done("a", 0, 1), step("b", { state: "skipped" }))).toBe("a");
    expect(comesAfter(done("a", 0, 1), step("b", { delivery: whenOpened }))).toBe("a");
    expect(comesAfter()).toBeNull();
  });
});

test("a hard week said in the very moment from which is counted moves nothing", () => {
  const said = (hour: number) => {
    const all = facts(
      [done("a", 0, 3), step("b", { delivery: { kind: "after_previous_plus_days", days: 9 } })],
      {
        shifts: [{ at: day(3, hour), onDate: dateOf(3), days: 7 }],
      },
    );
    return dueOn(all, all.steps[1] ?? step("?"));
  };
  expect(said(12)).toBe(dateOf(12));
  expect(said(13)).toBe(dateOf(19));
});
