// Promise: questions are read as they are pasted, and a measure file holds data of a known shape or is refused with the place that is wrong.
import { describe, expect, test } from "vitest";
import { ownMeasure as build, publishedMeasure, readMeasureFile } from "@/lib/measures/own/rules/build";
import { formOf } from "@/lib/measures/own/rules/form";
import { itemsText, readItems } from "@/lib/measures/own/rules/text";
import { saveMeasureSchema } from "@/lib/measures/own/schema";
import { inWords, isFor, scoreOf } from "@/lib/measures/rules";
import { definitionOf } from "@/lib/measures/terms";

const items = "One?\nNo\nA bit\nYes\n\nTwo?\n\nThree?\nLow\nHigh";
const form = (more: Record<string, string> = {}) =>
  saveMeasureSchema.parse({ version: "0", mayUse: "yes", license: "ours", name: "Close", items, ...more });
const built = (more: Record<string, string> = {}) => {
  const measure = build(form(more));
  if (!measure.ok) throw new Error(measure.why);
  return measure;
};

describe("questions", () => {
  test("a question without answers has those of the one before; two answers are the ends of a known row", () => {
    expect(readItems(items, (at) => (at === 2 ? 4 : null))).toEqual({
      ok: true,
      items: [
        { words: "One?", labels: ["No", "A bit", "Yes"] },
        { words: "Two?", labels: ["No", "A bit", "Yes"] },
        { words: "Three?", labels: ["Low", "", "", "High"] },
      ],
    });
  });

  test.each([
    ["One?", "Question 1 has no answers. Write them below it, one in a line, the lowest first."],
    ["", "Please paste the questions with their answers."],
    [" \n\n ", "Please paste the questions with their answers."],
  ])("%j is refused", (text, why) => {
    expect(readItems(text, () => null)).toEqual({ ok: false, why });
  });

  test("as many as its key has, said by their number", () => {
    expect(readItems("One?\na\nb\nc", () => 5)).toMatchObject({
      why: "Question 1 has 5 answers; 3 are written. Write all of them, or the two at the ends.",
    });
    expect(readItems("One?\na\nb\n\nTwo?", (at) => 2 + at)).toMatchObject({ ok: true });
    expect(readItems("One?\na\nb\nc\n\nTwo?", (at) => 3 + at)).toMatchObject({
      why: "Question 2 has 4 answers, other than the one before: write them below it.",
    });
  });

  test("what is read is written the same again", () => {
    const read = readItems(items, () => null);
    if (!read.ok) throw new Error(read.why);
    expect(readItems(itemsText(read.items), () => null)).toEqual(read);
  });
});

describe("a measure of one's own", () => {
  test("counts by its key, with parts and a rule for what is missing", () => {
    const more = {
      reversed: "2",
      subscales: "first: 1, 2\nlast: 3",
      missingMost: "1",
      missingSource: "Its manual",
    };
    const { definition } = built(more);

    expect(definition).toMatchObject({ range: [0, 5], items: [{ max: 2 }, { max: 2 }, { max: 1 }] });
    expect(scoreOf(definition, [2, 0, 1])).toEqual({
      ok: true,
      score: { total: 5, subscales: { first: 4, last: 1 } },
    });
    expect(scoreOf(definition, [2, null, 1])).toEqual({
      ok: true,
      score: { total: 4.5, subscales: { last: 1 } },
    });
    expect(scoreOf(definition, [2, null, null])).toEqual({
      ok: false,
      why: "2 answers are missing; by its rule at most 1 may be.",
    });
  });

  test("shows in its form what was saved", () => {
    const { definition, wording } = built({
      reversed: "2",
      cutOff: "3",
      sd: "1.5",
      reliability: "0.8",
      figuresSource: "A study",
    });
    const measure = {
      code: "own_x",
      version: 1,
      definition,
      wording,
      license: "ours",
      isOwn: true,
      isOffered: true,
    };

    const again = built(
      Object.fromEntries(Object.entries(formOf(measure)).map(([name, value]) => [name, String(value)])),
    );

    expect(again).toEqual({ ok: true, definition, wording });
  });

  test.each([
    [{ items: "One?" }, "items", /has no answers/],
    [{ name: "" }, "name", /./],
    [{ reversed: "4" }, "reversed", /numbers of questions/],
    [{ reversed: "2, 2" }, "reversed", /numbers of questions/],
    [{ subscales: "__proto__: 1" }, "subscales", /in a line/],
    [{ subscales: "a: 1\na: 2" }, "subscales", /in a line/],
    [{ cutOff: "99" }, "cutOff", /lies within/],
    [{ sd: "2" }, "figuresSource", /Where are these figures from/],
    [{ sd: "2", figuresSource: "A study" }, "reliability", /both/],
    [{ sd: "2", reliability: "1", figuresSource: "A study" }, "reliability", /./],
    [{ missingMost: "1" }, "missingSource", /Where is this rule from/],
    [{ missingMost: "3", missingSource: "x" }, "missingMost", /Not all/],
    [{ min: "2", highest: "1" }, "highest", /above the lowest/],
  ])("%j is refused at %s", (more, field, why) => {
    expect(build(form(more as Record<string, string>))).toMatchObject({
      ok: false,
      field,
      why: expect.stringMatching(why),
    });
  });

  test("of symptoms is not for a practice of coaches", () => {
    const { definition } = built({ about: "symptoms" });

    expect([isFor("licensed", definition), isFor("coaching", definition)]).toEqual([true, false]);
  });
});

describe("a published one", () => {
  const four = "One?\n0\n1\n2\n3\n4\n5\n6\n\nTwo?\nNever\nAlways\n\nThree?\n\nFour?";

  test("takes its words alone: items, range and cut-off stay", () => {
    const measure = publishedMeasure(form({ items: four, cutOff: "1", min: "5" }), definitionOf("csi_4"));

    expect(measure).toMatchObject({ ok: true, definition: { ...definitionOf("csi_4") } });
    if (!measure.ok) throw new Error(measure.why);
    expect(inWords(measure.definition, measure.wording, [6, 5, 2, null])).toEqual([
      { question: "One?", answer: "6" },
      { question: "Two?", answer: "Always" },
      { question: "Three?", answer: "2" },
      { question: "Four?", answer: "no answer" },
    ]);
  });

  test("with another number of questions is refused", () => {
    expect(publishedMeasure(form({ items: "One?\n0\n6" }), definitionOf("csi_4"))).toMatchObject({
      why: "It has 4 questions; 1 are written.",
    });
  });

  test("whose key the practice confirms is counted by it; figures only where none are published", () => {
    const eight = `One?\nNo\nYes${"\n\nNext?".repeat(7)}`;
    const typed = form({
      items: eight,
      reversed: "2, 3, 5",
      sd: "8",
      reliability: "0.9",
      figuresSource: "A study",
    });
    const dts = publishedMeasure(typed, definitionOf("dts"));

    expect(dts).toMatchObject({ definition: { reversed: [2, 3, 5], change: { sd: 8, reliability: 0.9 } } });
    const key = dts.ok ? scoreOf(dts.definition, [2, 7, 7, 7, 4, 3, 7, 6]) : null;
    expect(key).toMatchObject({ score: { total: 31 } });
  });
});

describe("a file", () => {
  const { definition, wording } = built({ reversed: "2" });
  const { range: _, ...rest } = definition;
  const file = { format: "mendwork-measure", version: 1, license: "ours", definition: rest, wording };
  const with_ = (change: object) => JSON.stringify({ ...file, ...change });

  test("is the measure again", () => {
    expect(readMeasureFile(JSON.stringify(file))).toEqual({
      ok: true,
      file: { license: "ours", definition, wording },
    });
  });

  test.each([
    ["{", "This is not a measure file: it cannot be read as JSON."],
    ["[]", "This is not a measure file of this program."],
    ["null", "This is not a measure file of this program."],
    [with_({ format: "else" }), "This is not a measure file of this program."],
    [with_({ version: 2 }), /^Nothing was added. At version:/],
    [with_({ license: "" }), /^Nothing was added. At license:/],
    [with_({ definition: { ...rest, items: [] } }), /At definition › items:/],
    [with_({ definition: { ...rest, min: "0" } }), /At definition › min:/],
    [with_({ definition: { ...rest, reversed: [9] } }), /At definition › reversed: There are 3 questions/],
    [
      with_({ definition: { ...rest, change: { kind: "published", least: 3 } } }),
      /At definition › change › source:/,
    ],
    [with_({ wording: { ...wording, items: wording.items.slice(1) } }), /not as many questions as items/],
    [
      with_({
        wording: { ...wording, items: [{ words: "x", labels: ["a", "b"] }, ...wording.items.slice(1)] },
      }),
      /At wording › items › 0 › labels: 3 answers are wanted, 2 are there/,
    ],
    [
      with_({ definition: { ...rest, items: rest.items.map(() => ({ max: 1e9 })) } }),
      /At definition › items/,
    ],
  ])("%# is refused in words", (text, why) => {
    const read = readMeasureFile(text);
    expect(read).toMatchObject({
      ok: false,
      why: typeof why === "string" ? why : expect.stringMatching(why),
    });
  });

  test("a name that reaches a prototype stays a name, or is refused", () => {
    const text = JSON.stringify(file).replace('"subscales":{}', '"subscales":{"__proto__":[1]}');
    expect(readMeasureFile(text).ok ? Object.getPrototypeOf({}) : null).not.toHaveProperty("0");
    expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
  });
});
