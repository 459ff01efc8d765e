import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { multiplesOf } from "@/components/charts/multiples-of";
import { SmallMultiples } from "@/components/charts/small-multiples";
import { drawSeries, type SeriesRow } from "@/lib/trust/rules/picture";
import { readingsOf } from "@/lib/trust/rules/readings";
import { happened, monday } from "@/tests/unit/trust/series";

afterEach(cleanup);

const row = (who: "Ana" | "Ben", week: number, value: number | null): SeriesRow => ({
  ...{ personId: who.toLowerCase(), name: who, place: who === "Ana" ? 1 : 2, weekOn: monday(week) },
  ...{ rely: value, open: value, hope: value, ease: value, trusted: value },
  ...{ wording: value === null ? null : 2, declined: [], apart: [] },
});

function show(rows: SeriesRow[], viewer?: string) {
  const { series } = drawSeries(rows, viewer);
  const readings = readingsOf(series, [happened("setback", monday(3))], viewer ? "self" : "coach");
  render(<SmallMultiples {...multiplesOf({ series, readings }, (item) => `/client/trust?view=${item}`)} />);
}
const weeks = [5, null, 6, 7, 3, 4];
const rows = (who: "Ana" | "Ben") => weeks.map((value, week) => row(who, week, value));
const dotsOf = (drawing: Element) => drawing.innerHTML.match(/h0/g)?.length;

test("each of the five says in words what it shows, and leads to its own page", () => {
  show([...rows("Ana"), ...rows("Ben")]);

  const drawings = screen.getAllByRole("img");
  expect(drawings.map((one) => one.getAttribute("aria-label")?.replace(/[\u2066-\u2069]/g, ""))).toEqual(
    ["Reliability", "Openness", "Hope for us", "Feeling at ease", "Feeling trusted"].map(
      (label) => `${label}: Ana latest 4 of 10, Ben latest 4 of 10`,
    ),
  );
  expect(screen.getByRole("link", { name: "Openness" }).getAttribute("href")).toBe("/client/trust?view=open");
  expect(
    screen.getByText(/^Each from 0 \(not at all\) to 10 \(completely\), Jan 5 to Feb 9\.$/),
  ).not.toBeNull();
});

test("where two are drawn, it is said whose dots are whose; of one alone it needs no saying", () => {
  show([...rows("Ana"), ...rows("Ben")]);
  expect([screen.getAllByText("Ana"), screen.getAllByText("Ben")].map(({ length }) => length)).toEqual([
    1, 1,
  ]);
  cleanup();
  show(rows("Ana"), "ana");
  expect(screen.queryByText("Ana")).toBeNull();
});

test("a week without an answer has no dot", () => {
  show(rows("Ana"));
  for (const drawing of screen.getAllByRole("img")) expect(dotsOf(drawing)).toBe(5);
});

test("on a partner's page the other is in all but one", () => {
  show([...rows("Ana"), ...rows("Ben")], "ana");
  expect(screen.getAllByRole("img").map(dotsOf)).toEqual([10, 10, 10, 5, 10]);
});
