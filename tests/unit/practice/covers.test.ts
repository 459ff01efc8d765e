// Promise: on which days one may stand in for another.
import { describe, expect, test } from "vitest";
import { coverState, daysProblem, overlaps } from "@/lib/practice/covers/rules";

const today = "2026-03-04";
const days = (fromOn: string, toOn: string) => ({ fromOn, toOn });

describe("the days", () => {
  test.each([
    ["one day, today", days(today, today)],
    ["two weeks to come", days("2026-03-10", "2026-03-24")],
    ["half a year", days(today, "2026-09-02")],
  ])("%s are right", (_, given) => {
    expect(daysProblem(given, today)).toBeNull();
  });

  test.each([
    ["the last before the first", days("2026-03-10", "2026-03-09"), "toOn"],
    ["over already", days("2026-03-01", "2026-03-03"), "toOn"],
    ["begun yesterday", days("2026-03-03", "2026-03-10"), "fromOn"],
    ["longer than half a year", days(today, "2026-09-03"), "toOn"],
  ])("%s are not", (_, given, field) => {
    expect(Object.keys(daysProblem(given, today) ?? {})).toEqual([field]);
  });
});

describe("two of them", () => {
  test.each([
    ["one after the other", days("2026-03-04", "2026-03-09"), days("2026-03-10", "2026-03-12"), false],
    ["on one day", days("2026-03-04", "2026-03-10"), days("2026-03-10", "2026-03-12"), true],
    ["one inside the other", days("2026-03-01", "2026-03-31"), days("2026-03-10", "2026-03-12"), true],
  ])("%s", (_, one, other, expected) => {
    expect([overlaps(one, other), overlaps(other, one)]).toEqual([expected, expected]);
  });
});

test("it has begun on its first day", () => {
  expect(coverState(days(today, today), today)).toBe("now");
  expect(coverState(days("2026-03-05", "2026-03-06"), today)).toBe("later");
});
