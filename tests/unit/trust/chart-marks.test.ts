import { expect, test } from "vitest";
import { chartModel } from "@/components/charts/chart-model";
import { eventLabels, markClasses, shortWords } from "@/components/charts/event-labels";
import { chartEventKinds } from "@/lib/trust/types";
import { happened, monday, person } from "./series";

const model = (...events: ReturnType<typeof happened>[]) =>
  chartModel([person("Ana", 5, 6, 5, 6, 5)], [], events);

test("what parts the weeks is a line, what was given a flag, what comes again and again a tick", () => {
  const kinds = (["setback", "apology_delivered", "session"] as const).map((kind, week) =>
    happened(kind, monday(week)),
  );
  expect(
    model(...kinds).marks.map(({ kind }) => [markClasses[kind], shortWords[kind], eventLabels[kind]]),
  ).toEqual([
    ["line", "Setback", "Setback"],
    ["flag", "Apology", "Apology given"],
    ["tick", undefined, "Session"],
  ]);
});

test("each kind has its class, and a word unless it is a tick", () => {
  for (const kind of chartEventKinds) {
    expect(eventLabels[kind]).not.toBe("");
    expect(shortWords[kind] === undefined).toBe(markClasses[kind] === "tick");
  }
});

test("marks stand in the order of days, and those outside the weeks are left out", () => {
  const { marks } = model(
    happened("session", monday(3)),
    happened("setback", monday(1)),
    happened("session", monday(9)),
  );
  expect(marks.map(({ kind }) => kind)).toEqual(["setback", "session"]);
  expect(marks[0]?.at).toBeCloseTo(1 - 0.43, 2);
});

test("what lasts ends with the picture at the latest", () => {
  const [pause] = model(happened("pause", monday(3), monday(20))).marks;
  expect(pause).toMatchObject({ kind: "pause", until: 4.5 });
});

test("weeks without an answer are told to the counselor alone, from the first answer on", () => {
  const gaps = person("Ana", null, 5, null, 6, null, null);
  const [seen] = chartModel([gaps], [], [], "coach").people;
  expect(seen?.open).toEqual([2, 4]);
  expect(chartModel([gaps], [], []).people[0]?.open).toEqual([]);
});

test("room above the plot grows with the flags that stand close together", () => {
  const flags = (...weeks: number[]) =>
    model(...weeks.map((week) => happened("agreement_signed", monday(week)))).height;
  expect(flags(1)).toBeGreaterThan(model().height);
  expect(flags(1, 2)).toBeGreaterThan(flags(1));
});
