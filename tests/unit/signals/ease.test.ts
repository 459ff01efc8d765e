import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/platform/time/day";
import { easeSignal, isOftenLow, isSteepFall, isVeryLow, lowSince } from "@/lib/safety/signals/rules/ease";

const _ = null;
const monday = (week: number) => addDays("2026-01-05", 7 * week);
const weeks = (...values: (number | null)[]) => values.map((value, at) => ({ weekOn: monday(at), value }));

describe("the first answer of 1 or less in twelve weeks", () => {
  test.each([
    [[1], true],
    [[0], true],
    [[2], false],
    [[8, 7, 1], true],
    [[8, 7, 1, _, 1], false],
    [[8, 1, 8], false],
    [[], false],
    [[_, _], false],
  ])("%j", (values, wanted) => expect(isVeryLow(weeks(...values))).toBe(wanted));

  test("counts twelve weeks back and no further", () => {
    const lowThen = (quiet: number) => weeks(1, ...Array<null>(quiet - 1).fill(null), 1);

    expect(isVeryLow(lowThen(12))).toBe(false);
    expect(isVeryLow(lowThen(13))).toBe(true);
  });
});

describe("far below one's own usual", () => {
  test.each([
    [[8, 8, 8, 8, 4], true],
    [[8, 8, 8, 8, 5], false],
    // Three below, right after two below.
    [[8, 8, 8, 8, 6, 5], true],
    [[8, 8, 8, 8, 7, 5], false],
    [[8, 8, 8, 8, _, 6, _, 5], true],
    // Too few to know a usual by.
    [[8, 8, 8, 2], false],
    [[8, _, 8, 8, _, 2], false],
    [[8, 8, 8, 8, 4, _], true],
    [[], false],
  ])("%j", (values, wanted) => expect(isSteepFall(weeks(...values))).toBe(wanted));

  test("goes by the ten weeks before, not by what was longer ago", () => {
    const long = weeks(9, 9, 9, 9, 9, 9, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4);

    expect(isSteepFall(long)).toBe(false);
    expect(isSteepFall(weeks(9, 9, 9, 9, _, _, _, _, _, _, _, _, 4))).toBe(false);
  });
});

describe("2 or less in three of five answers", () => {
  test.each([
    [[2, 2, 2], true],
    [[2, 5, 2, 5, 2], true],
    [[2, 5, 2, 5, 5, 2], false],
    [[2, _, 2, _, _, 2], true],
    [[3, 3, 3, 3, 3], false],
    // Not new: it was so one answer ago.
    [[2, 2, 2, 2], false],
    [[2, 2, 2, 8], false],
    [[2, 2, 2, 8, 8, 8, 2, 2, 2], true],
    [[], false],
  ])("%j", (values, wanted) => expect(isOftenLow(weeks(...values))).toBe(wanted));
});

test("of several rules the gravest is named; a quiet series names none", () => {
  expect(easeSignal(weeks(8, 8, 8, 8, 1))).toBe("very_low");
  expect(easeSignal(weeks(8, 8, 8, 8, 3))).toBe("steep_fall");
  expect(easeSignal(weeks(2, 2, 2))).toBe("often_low");
  expect(easeSignal(weeks(7, 6, 8, 7, 6, 7, 5, 6))).toBeNull();
});

test("a standing low says since when, and ends with the first better answer", () => {
  expect(lowSince(weeks(8, 2, _, 1, 2))).toBe(monday(1));
  expect(lowSince(weeks(2, 1))).toBe(monday(0));
  expect(lowSince(weeks(8, 2))).toBeNull();
  expect(lowSince(weeks(2, 2, 3))).toBeNull();
  expect(lowSince([])).toBeNull();
});
