import { expect, test } from "vitest";
import { asksOf } from "@/components/caseload/today/asks";
import type { Signal } from "@/lib/caseload/signals/types";

const at = new Date("2026-03-04T10:00:00Z");
const say = { day: (on: string) => on, moment: () => "yesterday" };
const of = (name: string) => ({ coupleId: name, coupleLabel: name });
const nothing = { signals: [], untold: [], alone: [], dueChecks: [], unread: [], items: [] };
const signal = (kind: Signal["kind"], signs: Signal["signs"] = []): Signal => ({
  ...{
    ...of("s"),
    signalId: kind + signs.join(),
    kind,
    personName: "Ana",
    words: "in secret",
    since: at,
    signs,
  },
  ...{ source: null, rule: null, weekOn: null, topic: null, about: null, responseId: null, exercise: null },
});
const due = (firstName: string, why: "answered" | "setback" | "day" | "first") => ({
  ...{ ...of("d"), clientId: firstName, firstName, why },
});
const sheet = (responseId: string, authorName: string | null, title: string) => ({
  ...{ ...of("r"), responseId, assignmentId: "x", occurrence: 1, title, authorName, submittedAt: at },
});
const quiet = {
  ...{ ...of("q"), kind: "quiet" as const, key: "quiet", personName: null, since: null, times: null },
  ...{ text: null, title: null, responseId: null },
};

test("of every kind there is one list, the most severe first", () => {
  const asks = asksOf(
    {
      items: [quiet],
      unread: [sheet("1", "Ben", "A letter")],
      dueChecks: [due("Cleo", "answered"), due("Dan", "first")],
      alone: [{ ...of("a"), requestId: "alone", firstName: "Eve" }],
      untold: [{ ...of("u"), what: "untold", clientId: "f", firstName: "Fay" }],
      signals: [signal("concern", ["weapons"]), signal("word_alone")],
    },
    say,
  );
  expect(asks.map(({ coupleId, tone }) => `${coupleId} ${tone}`)).toEqual([
    ...["s danger", "s first", "d plain", "u plain", "a plain", "r plain", "d plain", "q plain"],
  ]);
});

test("what somebody said in a signal is not on a page that is looked at over a shoulder", () => {
  expect(JSON.stringify(asksOf({ ...nothing, signals: [signal("word_alone")] }, say))).not.toContain(
    "secret",
  );
});

test("safety is not put off, and neither is what goes by being read; what a rule found is", () => {
  const asks = asksOf(
    {
      ...nothing,
      signals: [signal("low_ease")],
      dueChecks: [due("Ana", "day")],
      unread: [sheet("1", "Ben", "A")],
      items: [quiet],
    },
    say,
  );
  expect(asks.map(({ key }) => key)).toEqual([null, null, null, "quiet"]);
});

test("what one couple sent is one row, which leads to what has waited longest", () => {
  const [row, ...rest] = asksOf(
    {
      ...nothing,
      unread: [sheet("1", "Ben", "A letter"), sheet("2", "Ana", "A letter"), sheet("3", null, "A walk")],
    },
    say,
  );
  expect(rest).toEqual([]);
  expect(row?.reason).toBe("3 exercises to read from Ben and Ana: “A letter”, “A walk”");
  expect(row?.next.href).toBe("/coach/couples/r/homework/1");
});

test("two partners who are to be asked for the same reason are one row", () => {
  const asks = asksOf({ ...nothing, dueChecks: [due("Ana", "first"), due("Ben", "first")] }, say);
  expect(asks.map(({ reason, data }) => [reason, data])).toEqual([
    ["Ask Ana and Ben alone whether each is safe", "not asked yet"],
  ]);
});
