// Promise: what just reaches a limit is on the side that the rule says.
import { describe, expect, test } from "vitest";
import { disagreementHint } from "@/lib/trust/rules/disagreement";
import { mannKendall } from "@/lib/trust/rules/mann-kendall";
import { isSharingStatus } from "@/lib/trust/rules/overlap";
import { ownSpread } from "@/lib/trust/rules/smoothing";
import { theilSen } from "@/lib/trust/rules/theil-sen";
import { findMovement, readTrend } from "@/lib/trust/rules/trend";
import { happened, monday, person, weekly } from "./series";

const _ = null;
const rising = [2, 3, 2, 3, 4, 4, 5, 5, 6, 6, 7, 6];
const eighths = Array.from({ length: 13 }, (_week, i) => i / 8);

describe("a movement", () => {
  test("of a point and a half is one, in either direction", () => {
    expect(findMovement(weekly(...eighths))).toEqual({ direction: "up", from: 0, to: 1.5 });
    expect(findMovement(weekly(...eighths.toReversed()))).toEqual({ direction: "down", from: 1.5, to: 0 });
    expect(findMovement(weekly(...eighths.slice(1)))).toEqual({ direction: null, flat: false });
  });

  test("is told from its first answer, not from the first week", () => {
    expect(findMovement(weekly(_, _, ...eighths))).toEqual({ direction: "up", from: 0, to: 1.5 });
  });

  test("within one point is none at all", () => {
    expect(findMovement(weekly(4, 5, 4, 5, 4, 5, 4, 5))).toEqual({ direction: null, flat: true });
    expect(findMovement(weekly(4, 5.1, 4, 5, 4, 5, 4, 5))).toEqual({ direction: null, flat: false });
  });
});

describe("a setback", () => {
  test("in the last week counts; one after it does not", () => {
    expect(readTrend(weekly(...rising), [happened("setback", "2026-03-29")]).since).toBe("2026-03-29");
    expect(readTrend(weekly(...rising), [happened("setback", "2026-03-30")]).since).toBeNull();
  });

  test("before the first answer does not, though the picture had begun", () => {
    expect(readTrend(weekly(_, _, ...rising), [happened("setback", monday(1))]).since).toBeNull();
    expect(readTrend(weekly(_, _, ...rising), [happened("setback", monday(2))]).since).toBeNull();
    expect(readTrend(weekly(_, _, ...rising), [happened("setback", "2026-01-20")]).since).toBe("2026-01-20");
  });
});

describe("the hint that they live it differently", () => {
  const ben = person("Ben", 6, 6, 6, 6, 6);

  test("comes at two points, whoever is higher", () => {
    expect(disagreementHint(person("Ana", 4, 4, 4, 4, 4), ben)).toMatch(
      /Ana.* and .*Ben.* are rating this very/,
    );
    expect(disagreementHint(ben, person("Ana", 4, 4, 4, 4, 4))).not.toBeNull();
    expect(disagreementHint(person("Ana", 4.1, 4.1, 4.1, 4.1, 4.1), ben)).toBeNull();
  });

  test("looks at weeks that both have, though one goes on", () => {
    expect(disagreementHint(person("Ana", 3, 3, 3, 3, 3, 3, 3), ben)).not.toBeNull();
  });

  test("takes the middle of what was answered in three weeks, and two are enough", () => {
    expect(disagreementHint(person("Ana", 2, 2, 2, 6, _), ben)).not.toBeNull();
    expect(disagreementHint(ben, person("Ana", 2, 2, 2, _, _))).toBeNull();
    expect(disagreementHint(person("Ana", 2, 2, 2, _, _), ben)).toBeNull();
  });
});

test("a week without an answer is no part of the spread, and two that are left are enough", () => {
  const spread = (values: (number | null)[], line: (number | null)[]) =>
    ownSpread(values, { line, fresh: [true, false, false, false] });
  expect(spread([5, _, 7, 3], [5, _, 4, 5])).toBeCloseTo(1.4826 * 2.5, 10);
  expect(spread([5, 6, 7, 3], [5, _, 4, 5])).toBeCloseTo(1.4826 * 2.5, 10);
  expect(spread([5, _, 7, 3], [5, 9, 4, 5])).toBeCloseTo(1.4826 * 2.5, 10);
  expect(spread([5, _, _, 3], [5, _, _, 5])).toBeNull();
});

test("answers that are all alike move nowhere, for certain", () => {
  const { s, variance, z, p } = mannKendall([5, 5, 5, 5]);
  expect({ s, variance, z }).toEqual({ s: 0, variance: 0, z: 0 });
  expect(p).toBeCloseTo(1, 6);
});

test("two answers in one week have no slope between them", () => {
  const answers = [
    { week: 0, value: 1 },
    { week: 0, value: 3 },
    { week: 1, value: 3 },
  ];
  expect(theilSen(answers)).toMatchObject({ slope: 1, total: 1 });
  expect(theilSen(answers.slice(0, 2))).toBeNull();
});

test.each([
  ["active", true],
  ["paused", true],
  ["separating", false],
  ["closed", false],
] as const)("while a couple is %s weeks are shared: %s", (status, wanted) => {
  expect(isSharingStatus(status)).toBe(wanted);
});
