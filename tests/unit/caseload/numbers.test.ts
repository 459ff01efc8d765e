import { describe, expect, test } from "vitest";
import { numberRows } from "@/components/caseload/numbers/number-rows";
import { cell, measureNumbers, shownParts, table } from "@/lib/caseload/numbers/rules";

describe("few people", () => {
  test.each([
    [
      [12, 7, 0],
      [12, 7, 0],
    ],
    [
      [12, 7, 3],
      [12, null, null],
    ],
    [
      [12, 4, 3],
      [12, null, null],
    ],
    [
      [4, 0, 0],
      [null, 0, 0],
    ],
    [
      [5, 1, 9],
      [null, null, 9],
    ],
    [[], []],
  ])("parts of a whole: %j are shown as %j", (counts, wanted) => {
    expect(shownParts(counts)).toEqual(wanted);
  });

  const people = (n: number, change: number | null) =>
    Array.from({ length: n }, () => ({ start: 40, latest: change === null ? null : 40 + change }));

  test("of four with a second result nothing is said but how many have one", () => {
    expect(measureNumbers("rdas", [...people(4, 15), ...people(9, null)])).toEqual({
      ...{ measure: "rdas", people: 13, again: null, means: null, changes: null },
    });
  });

  test("of five, means; changes with their denominator, and none that could be worked out", () => {
    expect(measureNumbers("rdas", [...people(9, 15), ...people(6, 2), ...people(2, -15)])).toEqual({
      ...{ measure: "rdas", people: 17, again: 17, means: { start: 40, latest: 46.9 } },
      changes: { higher: 9, same: null, lower: null },
    });
  });

  test("without a published figure no change is called reliable", () => {
    expect(measureNumbers("csi_16", people(8, 10))).toMatchObject({
      means: { start: 40, latest: 50 },
      changes: null,
    });
  });
});

describe("the table", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])("a cell %j is no formula", (text) => {
    expect(cell(text).replace(/^"/, "")).toMatch(/^'/);
  });

  test("quotes and commas stay in their cell, and lines end as the format has it", () => {
    expect(table([["a,b", 'say "so"', 3]])).toBe('"a,b","say ""so""",3\r\n');
  });

  test("says few in words, and holds no name", () => {
    const rows = numberRows({
      statuses: [{ status: "active", couples: null }],
      checkIns: { people: 8, weeks: 40 },
      exercises: { assigned: 30, sent: 12 },
      measures: [measureNumbers("rdas", [])],
    });
    expect(rows[0]).toEqual({ part: "Couples", label: "Active", value: "fewer than five" });
  });
});
