import { expect, test } from "vitest";
import { drawSeries, type SeriesRow } from "@/lib/trust/rules/picture";
import { pictureSince, readingsOf } from "@/lib/trust/rules/readings";
import { happened, monday } from "./series";

const row = (who: "Ana" | "Ben", week: number, value: number): SeriesRow => ({
  ...{ personId: who.toLowerCase(), name: who, place: who === "Ana" ? 1 : 2, weekOn: monday(week) },
  ...{
    rely: value,
    open: value,
    hope: value,
    ease: value,
    trusted: value,
    wording: 2,
    declined: [],
    apart: [],
  },
});
const anas = Array.from({ length: 40 }, (_, week) => row("Ana", week, (week < 20 ? 4 : 7) + (week % 2)));
const bens = Array.from({ length: 30 }, (_, week) => row("Ben", week + 5, 6));
const events = [happened("setback", monday(30))];

function pictureOf(rows: SeriesRow[], firstWeek: string, viewer?: string) {
  const { weeks, series, reworded } = drawSeries(rows, viewer);
  return pictureSince(
    { weeks, series, reworded, readings: readingsOf(series, events, viewer ? "self" : "coach") },
    firstWeek,
  );
}

test.each([0, 14, 27])("what is said is the same from week %i on as from the first", (week) => {
  const [whole, part] = [
    pictureOf([...anas, ...bens], monday(0)),
    pictureOf([...anas, ...bens], monday(week)),
  ];

  const sentences = ({ readings }: typeof whole) => readings.mean.map((reading) => reading.sentences);
  expect(sentences(part)).toEqual(sentences(whole));
  expect(part.weeks).toEqual(whole.weeks.slice(week));
  expect(part.series.rely[0]?.points).toEqual(whole.series.rely[0]?.points.slice(week));
  expect(part.readings.rely[0]?.smooth).toEqual(whole.readings.rely[0]?.smooth?.slice(week));
  expect(part.readings.rely[0]?.band).toEqual(whole.readings.rely[0]?.band?.slice(week));
});

test("an earlier wording is told while a week of it is drawn", () => {
  const rows = anas.map((one, week) => ({ ...one, wording: week < 20 ? 1 : 2 }));
  expect(pictureOf(rows, monday(19)).reworded).toEqual({ weekOn: monday(19), wording: 1 });
  expect(pictureOf(rows, monday(20)).reworded).toBeNull();
});

test("levels that are over before it are not drawn", () => {
  const levels = (week: number) => pictureOf(anas, monday(week)).readings.mean[0]?.levels.length;
  expect([levels(0), levels(29), levels(31)]).toEqual([2, 2, 1]);
});

test("on a partner's own page there is no average of the other, and no sentence about them", () => {
  const { series, readings } = pictureOf([...anas, ...bens], monday(0), "ana");
  expect(series.mean.map(({ name }) => name)).toEqual(["Ana"]);
  expect(series.rely.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
  expect(readings.mean).toHaveLength(1);
  expect(readings.rely[1]).toMatchObject({ sentences: [], levels: [], band: null });
});

test("a series of no weeks stays empty", () => {
  const shared = [row("Ben", 1, 6), row("Ben", 2, 6)];
  const { series, readings } = pictureOf([...anas, ...shared], monday(20), "ana");
  expect(series.rely[1]?.points).toEqual([]);
  expect(readings.rely[1]?.smooth).toBeNull();
});
