import { expect, test } from "vitest";
import { bandHolds, falseInAYear, seen } from "@/bench/trend/looks";

/** Few people, so the limits are wide; `npm run bench -- trend` has the figures. */
const people = 120;

test("of stable people who look every week few are told of a change within a year", () => {
  const { clear, hint } = falseInAYear({ phi: 0.4, scatter: 1.15 }, people);
  expect(clear).toBeLessThanOrEqual(0.09);
  expect(hint).toBeLessThanOrEqual(0.32);
  expect(falseInAYear({ phi: 0, scatter: 1.15 }, people).clear).toBeLessThanOrEqual(0.03);
});

test("a fall of three points is seen within six weeks by most, and never as a rise", () => {
  const fall = { quiet: 26, within: 6, level: (week: number) => (week < 26 ? 7 : 4) };
  const calm = { phi: 0.4, scatter: 0.8 };
  expect(seen(calm, { ...fall, direction: "down" }, people).clear).toBeGreaterThan(0.8);
  expect(seen(calm, { ...fall, direction: "up" }, people).clear).toBeLessThan(0.05);
});

test("about two of three next answers land in the band", () => {
  const share = bandHolds({ phi: 0.4, scatter: 1.15 }, people);
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.75);
});
