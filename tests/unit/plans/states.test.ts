import { expect, test } from "vitest";
import { isAlive, planMoves, stepMoves } from "@/lib/plans/rules/states";

test("what has ended goes nowhere", () => {
  expect([planMoves.finished, planMoves.left, stepMoves.done, stepMoves.skipped]).toEqual([[], [], [], []]);
});

test.each([
  ["planned", true],
  ["running", true],
  ["paused", true],
  ["finished", false],
  ["left", false],
] as const)("a plan that is %s can be changed: %s", (state, wanted) => {
  expect(isAlive(state)).toBe(wanted);
});
