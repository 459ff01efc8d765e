import { describe, expect, test } from "vitest";
import {
  type RepairState,
  type RepairStep,
  repairAfter,
  repairState,
  repairSteps,
  repairTimes,
} from "@/lib/conflicts/repairs/rules";

const steps: RepairStep[] = ["ask", "say", "withdraw", "both", "keep"];

test.each<[RepairState, RepairStep, RepairState | null]>(
  (
    [
      ["kept", ["shared", null, null, null, null]],
      ["shared", ["shared", "shared", "shared", "repaired", "kept"]],
      ["repaired", [null, null, null, null, null]],
    ] as [RepairState, (RepairState | null)[]][]
  ).flatMap(([from, tos]) =>
    steps.map((step, at): [RepairState, RepairStep, RepairState | null] => [from, step, tos[at] ?? null]),
  ),
)("%s, %s: %s", (from, step, to) => {
  expect(repairAfter(from, step)).toBe(to);
});

test("no state is left out", () => {
  expect(Object.keys(repairSteps)).toEqual(["kept", "shared", "repaired"]);
});

test.each([
  [{ audience: "self", repairedOn: null }, "kept"],
  [{ audience: "coach", repairedOn: null }, "kept"],
  [{ audience: "couple", repairedOn: null }, "shared"],
  [{ audience: "couple", repairedOn: "2026-03-01" }, "repaired"],
  [{ audience: "self", repairedOn: "2026-03-01" }, "repaired"],
])("%o is %s", (row, state) => {
  expect(repairState(row)).toBe(state);
});

describe("how long it took", () => {
  const one = (days: number | null, audience = "couple") => ({
    ...{ happenedOn: "2026-03-01", audience },
    repairedOn: days === null ? null : `2026-03-${String(1 + days).padStart(2, "0")}`,
  });

  test("is not said of fewer than three", () => {
    expect(repairTimes([one(1), one(5), one(null)])).toEqual({ shared: 3, repaired: 2, medianDays: null });
    expect(repairTimes([one(1), one(5), one(3)]).medianDays).toBe(3);
  });

  test("is the middle one, in whole days, with how many there are", () => {
    expect(repairTimes([one(0), one(2), one(9), one(3), one(null), one(1, "coach")])).toEqual({
      ...{ shared: 5, repaired: 4, medianDays: 3 },
    });
    expect(repairTimes([])).toEqual({ shared: 0, repaired: 0, medianDays: null });
  });
});
