import { expect, test } from "vitest";
import { stretchesOf, within } from "@/lib/trust/rules/stretches";
import { happened, monday } from "./series";

const weeks = Array.from({ length: 10 }, (_, i) => monday(i));
const whole = [{ first: 0, end: 10, after: null }];
const parted = (...events: ReturnType<typeof happened>[]) => stretchesOf(weeks, 0, events);

test("a setback on a Monday parts the weeks before from those since", () => {
  expect(parted(happened("setback", monday(6)))).toEqual([
    { first: 0, end: 6, after: null },
    { first: 6, end: 10, after: monday(6) },
  ]);
});

test("of a week in the middle of which it happened nobody knows on which side it lies", () => {
  expect(parted(happened("disclosure", "2026-02-17"))).toEqual([
    { first: 0, end: 6, after: null },
    { first: 7, end: 10, after: "2026-02-17" },
  ]);
});

test("what lasts for a while ends with its last day", () => {
  expect(parted(happened("setback", monday(3), "2026-02-10"))).toEqual([
    { first: 0, end: 3, after: null },
    { first: 6, end: 10, after: monday(3) },
  ]);
});

test("several part it several times, in the order of days", () => {
  expect(parted(happened("setback", monday(7)), happened("disclosure", monday(3)))).toEqual([
    { first: 0, end: 3, after: null },
    { first: 3, end: 7, after: monday(3) },
    { first: 7, end: 10, after: monday(7) },
  ]);
});

test("in the last week there is nothing since", () => {
  expect(parted(happened("setback", "2026-03-14")).at(-1)).toEqual({
    ...{ first: 10, end: 10, after: "2026-03-14" },
  });
  expect(parted(happened("setback", "2026-03-16"))).toEqual(whole);
});

test("what came before the first answer, and what is neither setback nor disclosure, parts nothing", () => {
  expect(parted(happened("setback", monday(0)), happened("session", monday(4)))).toEqual(whole);
  expect(stretchesOf(weeks, 5, [happened("setback", monday(4))])).toEqual(whole);
  expect(stretchesOf(weeks, -1, [happened("setback", monday(4))])).toEqual(whole);
  expect(stretchesOf([], 0, [happened("setback", monday(4))])).toEqual([{ first: 0, end: 0, after: null }]);
});

test("values keep their places", () => {
  expect(within([1, 2, null, 4], { first: 1, end: 3 })).toEqual([null, 2, null, null]);
});
