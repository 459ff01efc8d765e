import { expect, test } from "vitest";
import { drawSeries, type SeriesRow, shapeOf } from "@/lib/trust/rules/picture";
import { monday } from "./series";

type Answers = Partial<
  Pick<SeriesRow, "rely" | "open" | "hope" | "ease" | "trusted" | "declined" | "apart" | "wording">
>;
const row = (who: "Ana" | "Ben", week: number, answers: Answers = {}): SeriesRow => ({
  ...{ personId: who.toLowerCase(), name: who, place: who === "Ana" ? 1 : 2, weekOn: monday(week) },
  ...{ rely: 4, open: 5, hope: 6, ease: 7, trusted: 8, wording: 2, declined: [], apart: [] },
  ...answers,
});
const both = [row("Ana", 0), row("Ana", 1), row("Ben", 0), row("Ben", 1)];

test("a circle for the first place, a square for the second", () => {
  expect([shapeOf(1), shapeOf(2)]).toEqual(["circle", "square"]);
});

test("one series for each person and view, over the same weeks, in the order of places", () => {
  const { weeks, series } = drawSeries(both);
  expect(weeks).toEqual([monday(0), monday(1)]);
  expect(Object.keys(series)).toEqual(["mean", "rely", "open", "hope", "ease", "trusted"]);
  expect(series.ease).toEqual([
    {
      ...{ personId: "ana", name: "Ana", shape: "circle" },
      points: [
        { weekOn: monday(0), value: 7 },
        { weekOn: monday(1), value: 7 },
      ],
    },
    {
      ...{ personId: "ben", name: "Ben", shape: "square" },
      points: [
        { weekOn: monday(0), value: 7 },
        { weekOn: monday(1), value: 7 },
      ],
    },
  ]);
});

test("the mean is that of all five, and there is none while one of them is missing", () => {
  const values = (answers: Answers) => drawSeries([row("Ana", 0, answers)]).series.mean[0]?.points;
  expect(values({ rely: 1, open: 3, hope: 8, ease: 0, trusted: 5 })).toEqual([
    { weekOn: monday(0), value: 3.4 },
  ]);
  for (const missing of ["rely", "open", "hope", "ease", "trusted"] as const)
    expect(values({ [missing]: null })).toEqual([{ weekOn: monday(0), value: null }]);
});

test("of a partner's shared weeks there is no word about being at ease, and so no mean", () => {
  const { series } = drawSeries(both, "ben");
  expect(series.mean.map(({ name }) => name)).toEqual(["Ben"]);
  expect(series.ease.map(({ name }) => name)).toEqual(["Ben"]);
  expect(series.rely.map(({ name }) => name)).toEqual(["Ben", "Ana"]);
});

test("a week apart is told from one that was passed", () => {
  const { series } = drawSeries([row("Ana", 0, { open: null, apart: ["open"] })]);
  expect(series.open[0]?.points).toEqual([{ weekOn: monday(0), value: null, unsaid: "apart" }]);
});

test("the last week in an earlier wording is known, whoever answered it", () => {
  const rows = [row("Ana", 0, { wording: 1 }), row("Ana", 2), row("Ben", 1, { wording: 1 }), row("Ben", 2)];
  expect(drawSeries(rows).reworded).toEqual({ weekOn: monday(1), wording: 1 });
  expect(drawSeries(both).reworded).toBeNull();
});

test("a question that somebody would rather not answer is told from one that was left out", () => {
  const { series } = drawSeries([row("Ana", 0, { open: null, hope: null, declined: ["open"] })]);
  expect(series.open[0]?.points).toEqual([{ weekOn: monday(0), value: null, unsaid: "declined" }]);
  expect(series.hope[0]?.points).toEqual([{ weekOn: monday(0), value: null }]);
});

test("for a partner their own comes first; the other's is what is shared, and keeps why a week is empty", () => {
  const rows = [
    row("Ana", 0, { open: null, declined: ["open"] }),
    row("Ben", 0, { open: null, declined: ["open"] }),
  ];
  const [own, other] = drawSeries(rows, "ben").series.open;
  expect(own).toEqual({
    ...{ personId: "ben", name: "Ben", shape: "square" },
    points: [{ weekOn: monday(0), value: null, unsaid: "declined" }],
  });
  expect(other).toEqual({
    ...{ personId: "ana", name: "Ana", shape: "circle", asShared: true },
    points: [{ weekOn: monday(0), value: null }],
  });
});

test("the weeks are those of whoever comes first", () => {
  expect(drawSeries([row("Ana", 0), row("Ben", 0), row("Ben", 1)], "ben").weeks).toEqual([
    monday(0),
    monday(1),
  ]);
  expect(drawSeries([]).weeks).toEqual([]);
  expect(drawSeries([]).series.mean).toEqual([]);
});
