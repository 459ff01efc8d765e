import { describe, expect, test } from "vitest";
import { compare, comparisons } from "@/lib/assignments/responses/rules/compare";
import { type Compare, type Field, fieldSchema } from "@/lib/library/exercises/schema/content";

const field = (rest: Record<string, unknown>): Field =>
  fieldSchema.parse({ key: "q", label: "Q", role: "each", audience: "couple", ...rest });
const options = ["sea", "town", "other"].map((value) => ({ value, label: value.toUpperCase() }));
const spec = (rest: Partial<Compare> = {}): Compare => ({ field: "q", say: [], apart: [], ...rest });
const rows = field({
  type: "rows",
  rowName: "need",
  columns: [
    { type: "one_of", key: "area", label: "Area", options },
    { type: "short_text", key: "words", label: "Words" },
    { type: "scale", key: "weight", label: "Weight", min: 0, max: 10, lowLabel: "a", highLabel: "b" },
  ],
});

describe("rows", () => {
  const byArea = spec({ by: "area", say: ["words"], apart: ["other"] });
  const result = compare(
    byArea,
    rows,
    [
      { area: "sea", words: "a swim", weight: 9 },
      { area: "sea", words: "the light", weight: 8 },
      { area: "other", words: "bees" },
      { words: "no area" },
    ],
    [
      { area: "sea", weight: 1 },
      { area: "town", words: "a market" },
      { area: "other", words: "tea" },
    ],
  );

  test("are alike by what they are about, each in their own words", () => {
    expect(result.alike).toEqual([{ name: "SEA", mine: ["a swim", "the light"], theirs: [] }]);
  });
  test("“something else” is never the same thing", () => {
    expect(result.different).toEqual({
      mine: [{ name: "OTHER", words: ["bees"] }],
      theirs: [
        { name: "TOWN", words: ["a market"] },
        { name: "OTHER", words: ["tea"] },
      ],
    });
  });
  test("no number comes along, neither theirs nor a difference", () => {
    expect(JSON.stringify(result)).not.toMatch(/\d/);
  });
});

test("choices are alike where both chose them", () => {
  const many = field({ type: "many_of", options });
  expect(compare(spec(), many, ["sea", "town"], ["town", "other"])).toMatchObject({
    alike: [{ name: "TOWN" }],
    different: { mine: [{ name: "SEA" }], theirs: [{ name: "OTHER" }] },
  });
  const one = field({ type: "one_of", options });
  expect(compare(spec(), one, "sea", "sea").alike).toEqual([{ name: "SEA", mine: [], theirs: [] }]);
  expect(compare(spec(), one, "sea", "gone").different.theirs).toEqual([]);
});

test.each([
  [0, 3, "Nearer to “Quiet”", "Nearer to “Quiet”"],
  [0, 10, "Nearer to “Quiet”", "Nearer to “Loud”"],
  [5, 9, "Somewhere in the middle", "Nearer to “Loud”"],
])("a scale speaks in words: %i and %i", (mine, theirs, left, right) => {
  const scale = field({ type: "scale", min: 0, max: 10, lowLabel: "Quiet", highLabel: "Loud" });
  const { alike, different } = compare(spec(), scale, mine, theirs);
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  if (left === right) expect(names(alike)).toEqual([left]);
  else expect([names(different.mine), names(different.theirs)]).toEqual([[left], [right]]);
  expect(JSON.stringify({ alike, different })).not.toMatch(/\d/);
});

test("one list alone is read, not compared", () => {
  const many = field({ type: "many_of", options });
  const open = { field: many, mine: { value: ["sea"] }, theirs: null };
  expect(comparisons([spec()], [open])).toEqual([]);
  expect(comparisons([spec()], [{ ...open, theirs: { value: ["sea"] } }])).toHaveLength(1);
  expect(comparisons([spec({ field: "elsewhere" })], [{ ...open, theirs: { value: ["sea"] } }])).toEqual([]);
});

test("stored values of another shape break nothing", () => {
  for (const odd of [null, "x", 3, {}, [null], [{ area: 7 }]]) {
    for (const one of [rows, field({ type: "many_of", options }), field({ type: "one_of", options })]) {
      expect(compare(spec({ by: "area", say: ["words"] }), one, odd, odd)).toMatchObject({ alike: [] });
    }
  }
});
