import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { atLeast, raisedBy } from "@/scripts/lib/least-tests";
import { joinedReports, type Tally } from "@/scripts/lib/suites";

const unit: Tally = { name: "unit", passed: 19, failed: 1, skipped: 0, seconds: 2, note: "" };

describe("fewer tests than a suite had", () => {
  test("are one failure more, with both numbers", () => {
    expect(atLeast(unit, { unit: 21 })).toEqual({
      ...unit,
      failed: 2,
      note: "20 tests ran, and 21 are to: tests/least.json says so",
    });
  });

  test("do not take the place of what was wrong before", () => {
    const broken = { ...unit, passed: 0, note: "no test ran" };
    expect(atLeast(broken, { unit: 2 }).note).toBe(
      "no test ran; 1 tests ran, and 2 are to: tests/least.json says so",
    );
  });

  test("what was skipped did not run", () => {
    expect(atLeast({ ...unit, skipped: 5 }, { unit: 21 }).failed).toBe(2);
  });
});

test.each([20, 19])("as many as it had, or more, pass as they are", (number) => {
  expect(atLeast(unit, { unit: number })).toBe(unit);
  expect(atLeast(unit, { browser: 99 })).toBe(unit);
});

test("a number rises with the suite, and never falls by itself", () => {
  const least = { unit: 12, browser: 40, database: 7 };
  const tallies = [unit, { ...unit, name: "browser", passed: 3 }, { ...unit, name: "types" }];
  expect(raisedBy(least, tallies)).toEqual({ unit: 20, browser: 40, database: 7 });
});

test("every suite that npm test runs has its number", () => {
  const script = readFileSync("scripts/test.ts", "utf8");
  const suites = [...script.matchAll(/(?:=> vitest|runSuite)\(\s*"(\w+)"/g)].map(([, name]) => name);
  const least = JSON.parse(readFileSync("tests/least.json", "utf8"));
  expect(suites.toSorted()).toEqual(Object.keys(least).toSorted());
  expect(Math.min(...Object.values<number>(least))).toBeGreaterThan(50);
});

test("runs side by side count as one, with every failure of theirs", () => {
  const run = (expected: number, unexpected: number, errors: unknown[] = []) => ({
    stats: { expected, unexpected, flaky: 0, skipped: 1 },
    errors,
  });

  const whole = joinedReports([run(3, 0), run(2, 1, ["broken"])]);

  expect(whole).toEqual({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 2 }, errors: ["broken"] });
});
