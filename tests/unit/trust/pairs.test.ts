import { expect, test } from "vitest";
import { asksOfOneself, pairsOf } from "@/lib/trust/pairs/rules";
import { selfStatementOf, selfWordingNow } from "@/lib/trust/pairs/terms";
import { selfItems } from "@/lib/trust/types";
import { firstMonday, monday, person } from "./series";

/** Whoever changes a word adds a wording: answers that were given keep the words they were given to. */
test("no wording that was ever asked has changed", () => {
  expect(selfItems.map((item) => selfStatementOf(item, 1))).toEqual([
    "I did what I said I’d do.",
    "I was open with my partner.",
  ]);
  expect(selfWordingNow).toBe(1);
});

test("both are asked in the third week of every four, wherever in a week the couple began", () => {
  const asked = (startedOn: string) =>
    Array.from({ length: 9 }, (_, week) => week).filter((week) => asksOfOneself(startedOn, monday(week)));

  expect(asked(firstMonday)).toEqual([2, 6]);
  expect(asked("2026-01-09")).toEqual([2, 6]);
  expect(asksOfOneself(monday(4), monday(2))).toBe(false);
});

const ana = person("Ana", 2, 3, 4);
const ben = { ...person("Ben", 7, null, 6), shape: "square" as const };
const series = (of = [ana, ben]) => ({ rely: of, open: of, hope: of, ease: of, trusted: of });
const said = (personId: string, week: number, selfRely: number | null, selfOpen: number | null = null) => ({
  ...{ personId, weekOn: monday(week), wording: 1, selfRely, selfOpen },
});

test("what one says of themselves stands beside what the other said of it in the same week", () => {
  const [pair, ...others] = pairsOf([said("ben", 0, 8), said("ben", 2, 5)], series());

  expect(others).toEqual([]);
  expect(pair).toEqual({
    item: "selfRely",
    of: { personId: "ben", name: "Ben", shape: "square" },
    by: { name: "Ana", shape: "circle" },
    weeks: [
      { weekOn: monday(0), wording: 1, own: 8, other: { weekOn: monday(0), value: 2 } },
      { weekOn: monday(2), wording: 1, own: 5, other: { weekOn: monday(2), value: 4 } },
    ],
  });
});

test("a week without the other’s answer stays, with nothing in its place; nothing is subtracted", () => {
  const [pair] = pairsOf([said("ana", 1, 9)], series());

  expect(pair?.weeks).toEqual([
    { weekOn: monday(1), wording: 1, own: 9, other: { weekOn: monday(1), value: null } },
  ]);
});

test("no pair of a question left out, of a week not in the picture, or of one partner alone", () => {
  expect(pairsOf([said("ana", 0, null), said("ana", 9, 5)], series())).toEqual([]);
  expect(pairsOf([said("ana", 0, 5)], series([ana]))).toEqual([]);
});
