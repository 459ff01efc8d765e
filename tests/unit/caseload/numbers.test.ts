import { describe, expect, test } from "vitest";
import { numberRows } from "@/components/caseload/numbers/number-rows";
import {
  attentionNumbers,
  cell,
  measureNumbers,
  ratings,
  shownParts,
  table,
} from "@/lib/caseload/numbers/rules";
import { definitionOf, type MeasureCode } from "@/lib/measures/terms";

const published = (code: MeasureCode) => ({ code, definition: definitionOf(code) });
const { name } = definitionOf("rdas");

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
    expect(measureNumbers(published("rdas"), [...people(4, 15), ...people(9, null)])).toEqual({
      ...{ measure: "rdas", name, people: 13, again: null, means: null, changes: null },
    });
  });

  test("of five, means; changes with their denominator, and none that could be worked out", () => {
    expect(measureNumbers(published("rdas"), [...people(9, 15), ...people(6, 2), ...people(2, -15)])).toEqual(
      {
        ...{ measure: "rdas", name, people: 17, again: 17, means: { start: 40, latest: 46.9 } },
        changes: { higher: 9, same: null, lower: null },
      },
    );
  });

  test.each([
    [0, 0, null, 0, null],
    [4, 9, 2.5, null, null],
    [5, 9, 2.5, 9, 2.5],
  ])("%i people rated %i sheets at %s: shown are %s and %s", (people, rated, mean, count, useful) => {
    expect(ratings({ people, rated, useful: mean })).toEqual({ rated: count, useful });
  });

  test("without a published figure no change is called reliable", () => {
    expect(measureNumbers(published("csi_16"), people(8, 10))).toMatchObject({
      means: { start: 40, latest: 50 },
      changes: null,
    });
  });
});

test("couples are counted once for each reason, and once in all", () => {
  const items = Array.from({ length: 6 }, (_, n) => `couple ${n}`).flatMap((coupleId) => [
    { kind: "quiet" as const, coupleId },
    { kind: "silent" as const, coupleId },
    { kind: "silent" as const, coupleId },
  ]);

  const { couples, kinds } = attentionNumbers([...items, { kind: "review", coupleId: "couple 0" }]);
  const of = (kind: string) => kinds.find((one) => one.kind === kind)?.couples;

  expect([couples, of("quiet"), of("silent"), of("doubt")]).toEqual([6, 6, 6, 0]);
  expect(of("review")).toBeNull();
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
      attention: attentionNumbers([]),
      checkIns: { people: 8, weeks: 40 },
      exercises: { assigned: 30, sent: 12, ...ratings({ rated: 9, people: 4, useful: 2.5 }) },
      measures: [measureNumbers(published("rdas"), [])],
    });
    expect(rows[0]).toEqual({ part: "Couples", label: "Active", value: "fewer than five" });
    expect(rows.map(({ label, value }) => [label, value])).toContainEqual([
      ...["Sheets rated for how useful they were", "fewer than five"],
    ]);
  });
});
