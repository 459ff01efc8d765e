import { describe, expect, test } from "vitest";
import { type Answered, madeFrom, plannedOutcomesOf } from "@/lib/assignments/outcomes/rules/made";
import { libraryExercises } from "@/lib/library/content";
import { type ExerciseContent, exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { type Outcome, outcomeProblems } from "@/lib/library/exercises/schema/outcomes";

const content = (slug: string): ExerciseContent => {
  const found = libraryExercises.find((one) => one.slug === slug);
  if (!found) throw new Error(`no exercise ${slug}`);
  return exerciseContentSchema.parse(found.content);
};
const made = (slug: string, values: Record<string, unknown>, audience: Answered["audience"] = "couple") => {
  const { yields = [], fields } = content(slug);
  return madeFrom(
    yields,
    fields,
    Object.entries(values).map(([fieldKey, value]) => ({ fieldKey, value, audience })),
  );
};

describe("a promise", () => {
  test("takes its rhythm and its day along", () => {
    expect(
      made("one-small-promise", { promise: "I text by five.", how_often: "Mondays", until: "2026-04-01" }),
    ).toEqual([{ makes: "promise", item: "promise", words: "I text by five: Mondays", until: "2026-04-01" }]);
  });
  test("of rows, each is one; an empty row is none", () => {
    const rows = [
      { words: "Bins on Tuesday", until: "2026-04-01" },
      { when: "daily" },
      { words: "Tea at nine", when: "daily" },
    ];
    expect(made("keepable", { can_keep: rows })).toEqual([
      { makes: "promise", item: "can_keep.0", words: "Bins on Tuesday", until: "2026-04-01" },
      { makes: "promise", item: "can_keep.2", words: "Tea at nine: daily", until: null },
    ]);
  });
  test("is never longer than a promise can be", () => {
    const [one] = made("one-small-promise", { promise: "x".repeat(190), how_often: "every other Tuesday" });
    expect(one).toMatchObject({ words: "x".repeat(190) });
  });
});

test("lines of different kinds become agreements of their own kind", () => {
  const all = made("writing-our-boundaries", {
    our_lines: [
      { words: "We ask before we read", kind: "boundary", why: "Because of May", if_not_kept: "I say so" },
      { words: "Dinner at seven", kind: "expectation" },
      { words: "No phones upstairs" },
      { why: "no words, no line" },
    ],
    look_again: "2026-06-14",
  });
  expect(all).toMatchObject([
    {
      item: "our_lines.boundary",
      kind: "boundary",
      title: "Our boundaries: boundaries",
      reviewOn: "2026-06-14",
      lines: [
        { key: "l1", words: "We ask before we read", why: "Because of May", ifCrossed: "I say so" },
        { key: "l2", words: "No phones upstairs", why: "", ifCrossed: "" },
      ],
    },
    { item: "our_lines.expectation", kind: "expectation", lines: [{ key: "l1", words: "Dinner at seven" }] },
  ]);
});

test("ticked rules and rules in own words are one agreement", () => {
  const [one, ...more] = made("ground-rules-for-hard-talks", {
    we_agree: ["not_late", "one_subject"],
    our_lines: [{ words: "Nobody follows upstairs" }],
  });
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    title: "Ground rules for hard talks",
    lines: [
      { words: "Nobody follows upstairs" },
      { words: "One subject at a time" },
      { words: "Not late at night" },
    ],
  });
});

test("a marble keeps its day and its kind; a pace what is to be left alone; a setback the change", () => {
  expect(made("marble-jar", { marbles: [{ on: "2026-03-01", kind: "message", line: "You rang" }] })).toEqual([
    { makes: "marble", item: "marbles.0", kind: "text", line: "You rang", on: "2026-03-01" },
  ]);
  expect(made("my-pace-and-my-limits", { pace: "slower", not_now: ["money", "touch"] })).toEqual([
    {
      makes: "pace",
      item: "pace",
      pace: "slower",
      notNow: ["Touch and physical closeness", "Money"],
      howToAsk: null,
    },
  ]);
  expect(
    made("after-a-setback", { both_stand_by: "We can have a bad Saturday.", one_change: "Say how long." }),
  ).toMatchObject([
    {
      makes: "setback",
      together: true,
      whatHappened: "We can have a bad Saturday.",
      change: "Say how long.",
      on: null,
    },
  ]);
});

describe("what is not for both", () => {
  test.each(["self", "coach"] as const)("makes nothing: %s", (audience) => {
    expect(made("three-kinds-of-thanks", { act: "Thank you for the soup" }, audience)).toEqual([]);
  });
  test("lends nothing to what is made", () => {
    const { yields = [], fields } = content("my-pace-and-my-limits");
    const answers: Answered[] = [
      { fieldKey: "pace", value: "slower", audience: "couple" },
      { fieldKey: "not_now", value: ["money"], audience: "coach" },
      { fieldKey: "how_to_ask", value: "In the car", audience: "self" },
    ];
    expect(madeFrom(yields, fields, answers)).toMatchObject([{ notNow: [], howToAsk: null }]);
  });
});

test("it is said beforehand at every box that makes something, and at no other", () => {
  const { yields = [], fields } = content("ground-rules-for-hard-talks");
  expect([...plannedOutcomesOf(yields, fields)]).toEqual([
    ["our_lines", "agreement"],
    ["we_agree", "agreement"],
  ]);
});

test("odd stored values make nothing and break nothing", () => {
  const yielding = libraryExercises.filter(({ content }) => content.yields);
  expect(yielding.length).toBeGreaterThanOrEqual(10);
  for (const { slug } of yielding) {
    const { yields = [], fields } = content(slug);
    for (const value of [null, 7, "", " ", {}, [], [null], [{}], ["x"], { x: 1 }]) {
      const answers = fields.map(({ key }) => ({ fieldKey: key, value, audience: "couple" as const }));
      expect(madeFrom(yields, fields, answers), `${slug} ${JSON.stringify(value)}`).toEqual([]);
    }
  }
});

describe("a mapping that does not fit is told", () => {
  const { fields } = content("one-small-promise");
  test.each<[string, Outcome]>([
    ["a question that is not there", { makes: "promise", field: "nowhere" }],
    ["a scale is no promise", { makes: "promise", field: "confidence" }],
    ["rows without their columns", { makes: "thanks", field: "until", kind: "you_did" }],
  ])("%s", (_, one) => expect(outcomeProblems([one], fields)).toHaveLength(1));
  test("longer than it may be, of two sheets, or asked later", () => {
    const one: Outcome = { makes: "promise", field: "promise", until: "until" };
    expect(outcomeProblems([one], fields)).toEqual([]);
    const changed = (change: object) =>
      fields.map((field) => (field.key === "promise" ? { ...field, ...change } : field));
    for (const change of [{ maxLength: 300 }, { role: "joint" }, { later: "handed_in" }]) {
      expect(outcomeProblems([one], changed(change) as typeof fields), JSON.stringify(change)).toHaveLength(
        1,
      );
    }
  });
});
