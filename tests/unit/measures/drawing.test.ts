// Promise: results stand on the measure's own axis, at their real distance in days, with the cut-off and with a band only where figures were published.
import { expect, test } from "vitest";
import { measureDrawing } from "@/components/measures/chart-model";
import { definitionOf, type MeasureCode } from "@/lib/measures/terms";

const drawn = (code: MeasureCode, ana: [string, number][], ben: [string, number][] = []) =>
  measureDrawing({
    definition: definitionOf(code),
    partners: [ana, ben].map((results, at) => ({
      ...{ clientId: String(at), firstName: at === 0 ? "Ana" : "Ben" },
      results: results.map(([onDate, total]) => ({ resultId: onDate, onDate, total, answered: null })),
    })),
  });

test("days to their distance, totals from the lowest to the highest that there is", () => {
  const [ana] =
    drawn("kms", [
      ["2026-01-01", 21],
      ["2026-01-02", 3],
      ["2026-01-11", 12],
    ])?.people ?? [];

  expect(ana).toMatchObject({ shape: "circle", band: null });
  expect(ana?.dots).toEqual([
    { x: 30, y: 0 },
    { x: 124, y: 1000 },
    { x: 970, y: 500 },
  ]);
});

test("the cut-off, and around each one's own first result how far is no reliable change", () => {
  const drawing = drawn(
    "rdas",
    [
      ["2026-01-01", 40],
      ["2026-03-01", 50],
    ],
    [["2026-02-01", 66]],
  );

  expect(drawing?.cutOff).toBeCloseTo((1000 * (69 - 47.31)) / 69, 1);
  const [ana, ben] = drawing?.people ?? [];
  expect(ana?.band?.top).toBeCloseTo((1000 * (69 - 51.58)) / 69, 1);
  expect(ana?.band?.height).toBeCloseTo((1000 * 2 * 11.58) / 69, 0);
  // It ends where the measure ends.
  expect(ben).toMatchObject({ shape: "square", band: { top: 0 } });
});

test("whoever has no result is not drawn, and keeps their shape once they have", () => {
  expect(
    drawn(
      "kms",
      [],
      [
        ["2026-01-01", 5],
        ["2026-01-05", 6],
      ],
    )?.people,
  ).toMatchObject([{ name: "Ben", shape: "square" }]);
});

test("one day alone is no line: nothing is drawn", () => {
  expect(drawn("kms", [["2026-01-01", 5]], [["2026-01-01", 9]])).toBeNull();
});
