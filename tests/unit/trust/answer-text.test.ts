import { expect, test } from "vitest";
import { answerText } from "@/components/charts/answer-text";
import { chartModel } from "@/components/charts/chart-model";
import { drawSeries, type SeriesRow } from "@/lib/trust/rules/picture";
import { readingsOf } from "@/lib/trust/rules/readings";

const weeks = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"];
const answered = { rely: 6, open: 6, hope: 6, ease: 6, trusted: 6 };
const empty = { rely: null, open: null, hope: null, ease: null, trusted: null };

const row = (who: "ana" | "ben", week: number, more: Partial<SeriesRow>): SeriesRow => ({
  personId: who,
  name: who === "ana" ? "Ana" : "Ben",
  place: who === "ana" ? 1 : 2,
  weekOn: weeks[week] ?? "",
  ...{ wording: 2, declined: [], apart: [] },
  ...empty,
  ...more,
});

/** All four weeks of the reader; of the partner the last three, as both share them. */
const shared = (bens: Partial<SeriesRow>[]) => [
  ...weeks.map((_, week) =>
    row("ana", week, week === 1 ? { declined: ["rely"] } : week === 2 ? { apart: ["rely"] } : answered),
  ),
  ...bens.map((more, at) => row("ben", at + 1, more)),
];

function words(rows: SeriesRow[], viewer?: string) {
  const { series } = drawSeries(rows, viewer);
  const model = chartModel(series.rely, readingsOf(series, [], "coach").rely, []);
  return model.people.map((person) => model.weeks.map((_, week) => answerText(person, week)));
}

test("a partner's weeks that are not shared are called just that", () => {
  const [, bens] = words(shared([answered, answered, answered]), "ana");
  expect(bens).toEqual(["not shared with you", "6", "6", "6"]);
});

test("in shared weeks, unanswered and left out read alike, word by word", () => {
  const [, bens] = words(shared([{}, { declined: ["rely"] }, answered]), "ana");
  expect(bens).toEqual(["not shared with you", "nothing to see this week", "nothing to see this week", "6"]);
});

test("why a partner's week is empty does not travel to the page at all", () => {
  const [, bens] = drawSeries(shared([{}, { declined: ["rely"] }, answered]), "ana").series.rely;
  expect(JSON.stringify(bens)).not.toMatch(/unsaid|declined|apart/);
});

test("one's own weeks say what one did", () => {
  const [anas] = words(shared([answered, answered, answered]), "ana");
  expect(anas).toEqual(["6", "passed", "apart that week", "6"]);
});

test("the counselor, who sees both whole, reads what each did", () => {
  const [, bens] = words([
    ...weeks.map((_, week) => row("ana", week, answered)),
    ...weeks.map((_, week) => row("ben", week, week === 0 ? { declined: ["rely"] } : {})),
  ]);
  expect(bens).toEqual(["passed", "no answer", "no answer", "no answer"]);
});
