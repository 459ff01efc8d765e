import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextMoves } from "@/lib/plans/rules/moves";
import { rolesFor } from "@/lib/plans/rules/people";
import { planMay, planMoves, stepMay, stepMoves } from "@/lib/plans/rules/states";
import { timingOf } from "@/lib/plans/rules/timing";
import type { ExerciseFacts, PlanFacts, PlanState, StepFacts, StepState } from "@/lib/plans/types";
import { day, done, exercise, facts, open, step, week } from "./plans/facts";

const opensOn = (given: PlanFacts, title: string) => {
  for (let n = 0; n < 90; n += 1) if (nextMoves(given, day(n)).opens.includes(title)) return n;
  return null;
};

describe("which day a step comes", () => {
  it.each([
    ["at once", { kind: "at_once" } as const, 0],
    ["after the previous", { kind: "after_previous" } as const, 9],
    ["some days after the previous", { kind: "after_previous_plus_days", days: 5 } as const, 14],
    ["in a rhythm, from the opening of the one before", { kind: "every", days: 14 } as const, 16],
    ["when the counselor opens it", { kind: "when_opened" } as const, null],
  ])("%s", (_, delivery, wanted) => {
    expect(opensOn(facts([done("a", 2, 9), step("b", { delivery })]), "b")).toBe(wanted);
  });

  it("what was left out, or is the counselor's to open, holds nothing up", () => {
    const steps = [
      done("a", 0, 3),
      step("b", { state: "skipped", closedAt: day(30) }),
      step("c", { delivery: { kind: "when_opened" } }),
      step("d", { delivery: { kind: "after_previous_plus_days", days: 2 } }),
    ];
    expect(opensOn(facts(steps), "d")).toBe(5);
  });

  it("an unfinished step holds up what comes after it, for as long as it takes", () => {
    const steps = [open("a", 0, [exercise("with_them")]), step("b")];
    expect(opensOn(facts(steps, { active: 1 }), "b")).toBeNull();
  });

  it("counts from the day on which the slower one was ready, not from when somebody looked", () => {
    const steps = [
      open("a", 0, [exercise("settled", { settledAt: day(2) }), exercise("settled", { settledAt: day(6) })]),
      step("b", { delivery: { kind: "after_previous_plus_days", days: 4 } }),
    ];
    const moves = nextMoves(facts(steps), day(20));
    expect(moves.closes).toEqual([{ stepId: "a", at: day(6) }]);
    expect(moves.opens).toEqual(["b"]);
    expect(opensOn(facts(steps), "b")).toBe(10);
  });

  it("a hard week moves it by seven days; a second one by seven more; an old one no longer", () => {
    const delivery = { kind: "after_previous_plus_days", days: 4 } as const;
    const steps = [done("a", 0, 3), step("b", { delivery })];
    expect(opensOn(facts(steps), "b")).toBe(7);
    expect(opensOn(facts(steps, { shifts: [week(4)] }), "b")).toBe(14);
    expect(opensOn(facts(steps, { shifts: [week(4), week(5)] }), "b")).toBe(21);
    expect(opensOn(facts(steps, { shifts: [week(1)] }), "b")).toBe(8);
    expect(opensOn(facts([done("a", 0, 20), step("b", { delivery })], { shifts: [week(1)] }), "b")).toBe(24);
  });

  it("a hard week also holds what still waits in an open step", () => {
    const steps = [open("a", 0, [exercise("with_them"), exercise()])];
    expect(nextMoves(facts(steps, { active: 1 }), day(3)).gives).toHaveLength(1);
    expect(nextMoves(facts(steps, { active: 1, shifts: [week(2)] }), day(3)).gives).toHaveLength(0);
    expect(nextMoves(facts(steps, { active: 1, shifts: [week(2)] }), day(9)).gives).toHaveLength(1);
  });
});

describe("what is given", () => {
  it("never more than two before them, whatever there is to give", () => {
    const standing = fc.constantFrom("not_given", "with_them", "settled") as fc.Arbitrary<
      ExerciseFacts["status"]
    >;
    const anyStep = fc.record({
      state: fc.constantFrom<StepState>("coming", "open", "done", "skipped"),
      kind: fc.constantFrom("at_once", "after_previous", "when_opened"),
      standings: fc.array(standing, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), fc.integer({ min: 0, max: 4 }), (drawn, elsewhere) => {
        const steps = drawn.map(({ state, kind, standings }, at) =>
          step(`s${at}`, {
            state,
            delivery: { kind } as StepFacts["delivery"],
            openedAt: state === "open" || state === "done" ? day(0) : null,
            closedAt: state === "done" || state === "skipped" ? day(1) : null,
            exercises: standings.map((one) => exercise(state === "coming" ? "not_given" : one)),
          }),
        );
        const withThem = steps
          .flatMap((one) => one.exercises)
          .filter((one) => one.status === "with_them").length;
        const active = withThem + elsewhere;
        const { gives, opens } = nextMoves(facts(steps, { active }), day(5));
        expect(gives.length + active).toBeLessThanOrEqual(Math.max(2, active));
        expect(new Set(gives.map((one) => one.planExerciseId)).size).toBe(gives.length);
        // A step opens only with something to give.
        for (const stepId of opens) expect(gives.some((one) => one.stepId === stepId)).toBe(true);
      }),
    );
  });

  it("nothing while it is not under way, or they rest", () => {
    for (const state of ["planned", "paused", "finished", "left"] as PlanState[])
      expect(
        nextMoves(facts([step("a", { delivery: { kind: "at_once" } })], { state }), day(3)).gives,
      ).toEqual([]);
    for (const pausedBy of ["couple", "rest"] as const)
      expect(
        nextMoves(facts([step("a", { delivery: { kind: "at_once" } })], { pausedBy }), day(3)).gives,
      ).toEqual([]);
  });

  it("what rests for one of them is passed by; the step stays open for it", () => {
    const free = exercise();
    const steps = [
      step("a", {
        delivery: { kind: "at_once" },
        exercises: [exercise("not_given", { blocked: "pace" }), free],
      }),
    ];
    expect(nextMoves(facts(steps), day(0)).gives).toEqual([
      { stepId: "a", planExerciseId: free.planExerciseId },
    ]);
    const only = [
      step("a", { delivery: { kind: "at_once" }, exercises: [exercise("not_given", { blocked: "pace" })] }),
    ];
    expect(nextMoves(facts(only), day(0)).opens).toEqual([]);
    expect(timingOf(facts(only), day(0))[0]?.waits).toBe("pace");
  });

  it("is at its end when nothing is left", () => {
    expect(
      nextMoves(facts([done("a", 0, 1), step("b", { state: "skipped", closedAt: day(1) })]), day(2)).finishes,
    ).toBe(true);
    expect(
      nextMoves(facts([done("a", 0, 1), step("b", { delivery: { kind: "when_opened" } })]), day(2)).finishes,
    ).toBe(false);
  });
});

describe("states", () => {
  const all: PlanState[] = ["planned", "running", "paused", "finished", "left"];
  const steps: StepState[] = ["coming", "open", "done", "skipped"];
  it("a plan goes only where the table says", () => {
    const ways = all.flatMap((from) => all.filter((to) => planMay(from, to)).map((to) => `${from} → ${to}`));
    expect(ways).toEqual([
      "planned → running",
      "planned → left",
      "running → paused",
      "running → finished",
      "running → left",
      "paused → running",
      "paused → left",
    ]);
    expect(Object.keys(planMoves)).toEqual(all);
  });
  it("a step goes only forward", () => {
    const ways = steps.flatMap((from) =>
      steps.filter((to) => stepMay(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual(["coming → open", "coming → skipped", "open → done", "open → skipped"]);
    expect(Object.keys(stepMoves)).toEqual(steps);
  });
});

describe("who does it", () => {
  const asks = {
    modes: ["one" as const, "apart" as const],
    fields: [
      {
        type: "date" as const,
        key: "a",
        label: "A",
        role: "injured" as const,
        audience: "self" as const,
        widest: "couple" as const,
        optional: true,
      },
      {
        type: "date" as const,
        key: "b",
        label: "B",
        role: "involved" as const,
        audience: "self" as const,
        widest: "couple" as const,
        optional: true,
      },
    ],
  };
  it("one partner, by what happened", () => {
    expect(rolesFor({ mode: "one", who: "injured" }, asks, "second_hurt", null)).toEqual([
      { firstRole: null, secondRole: "injured" },
    ]);
    expect(rolesFor({ mode: "one", who: "involved" }, asks, "second_hurt", null)).toEqual([
      { firstRole: "involved", secondRole: null },
    ]);
  });
  it("both ways, where nobody is asked as “each”: once in each role", () => {
    expect(rolesFor({ mode: "apart", who: "both" }, asks, "both_ways", null)).toEqual([
      { firstRole: "injured", secondRole: "involved" },
      { firstRole: "involved", secondRole: "injured" },
    ]);
  });
  it("either, as chosen; nobody when nobody was", () => {
    expect(rolesFor({ mode: "one", who: "either" }, asks, "first_hurt", "second")).toEqual([
      { firstRole: null, secondRole: "involved" },
    ]);
    expect(rolesFor({ mode: "one", who: "either" }, asks, "first_hurt", null)).toEqual([]);
  });
});
