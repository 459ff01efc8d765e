import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packFor } from "@/lib/writing-hints/packs";
import { en } from "@/lib/writing-hints/packs/en";
import { hintsWith } from "@/lib/writing-hints/rules/engine";
import { hintKinds } from "@/lib/writing-hints/types";
import { workedOn } from "./sentences";

const find = hintsWith(en);
const said = (text: string, writing = false) => find(text, hintKinds, writing).map(({ words }) => words);

test("a hint points at the author's own words", () => {
  const text = "We talked. I’m sorry IF  I hurt you.";
  const [hint] = find(text, hintKinds);
  expect(hint).toMatchObject({
    kind: "non_apology",
    words: "sorry IF",
    check: "You might check “sorry IF”.",
  });
  expect(text.slice(hint?.start, hint?.end)).toBe("sorry IF");
});

test("only what was asked for is looked for", () => {
  expect(find("You never listen. It was only a kiss.", ["minimising"]).map(({ kind }) => kind)).toEqual([
    "minimising",
  ]);
  expect(find("You never listen.", [])).toEqual([]);
});

describe("what stands in quotation marks is somebody else's", () => {
  test.each([
    'You said "you never listen" to me.',
    "You said: “why do you lie? You never listen.” I went out.",
    "‘You always do that’, my father used to shout.",
    "The letter began «You made me do it» and ended there.",
    "You asked me “why do you",
  ])("%s", (text) => expect(said(text)).toEqual([]));
  test("and what comes after them is the author's again", () =>
    expect(said("You said “fine”. You never listen.")).toEqual(["You never"]));
  test("an open one ends with its paragraph", () =>
    expect(said("He said “well\nYou never listen.")).toEqual(["You never"]));
});

describe("while somebody is still writing", () => {
  test.each(["You always", "You always ", "You always make", "I am sorry but not"])("“%s” waits", (text) =>
    expect(said(text, true)).toEqual([]),
  );
  test("a finished sentence or two more words are enough", () => {
    expect(said("Just get over it.", true)).toEqual(["get over it"]);
    expect(said("You never listen to me", true)).toEqual(["You never"]);
  });
  test("once they have left the box, nothing is waited for", () =>
    expect(said("You always")).toEqual(["You always"]));
});

test("an apostrophe may be curly, straight or left out", () => {
  for (const text of ["You’re always late", "You're always late", "youre always late"]) {
    expect(said(text)).toHaveLength(1);
  }
});

test("another language has no pack, and then there are no hints", async () => {
  expect((await packFor("en-GB"))?.language).toBe("en");
  for (const language of ["de", "", "constructor", "__proto__", "x-en"]) {
    expect(await packFor(language)).toBeNull();
  }
});

describe("the English pack", () => {
  const list = en.rules.flatMap(({ find, unless = [], settledBy = [] }) => [
    ...find,
    ...unless,
    ...settledBy,
  ]);
  test("covers every kind, and the non-apology in three ways", () => {
    const count = (kind: string) => en.rules.filter((rule) => rule.kind === kind).length;
    expect(hintKinds.map(count)).toEqual([1, 3, 1, 1, 1, 1]);
  });
  test.each([...new Set([...list, ...en.reportedAfter])])(
    "“%s” is a phrase without endless steps",
    (phrase) => expect(phrase).not.toMatch(/[*+{}[\]\\.$]|\?\?/),
  );
  test("asks, and never judges", () => {
    expect(en.check).toMatch(/^You might check /);
    for (const { why, frame } of en.rules) {
      expect(`${why} ${frame}`).not.toMatch(/\b(you (are|should|must|need)|wrong|bad|never|don't|stop)\b/i);
    }
  });
});

/** Ordinary words, pieces of the patterns, and anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."you always never because I will promise sorry if but at least “ ” \" ’ ' … . ? \n , (".split(" "),
  ),
  fc.constantFrom(...workedOn.map(({ text }) => text)),
  fc.string({ unit: "grapheme" }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(" "));

test("whatever is written: no surprise, and every place is one in the text", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, writing) => {
      let last = 0;
      for (const { start, end, words } of find(text, hintKinds, writing)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(words);
        last = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("whatever stands around a sentence of its own paragraph, it is seen the same", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...workedOn), (before, { text }) => {
      const whole = `${before.replaceAll("\n", " ")}\n${text}`;
      const alone = said(text);
      expect(said(whole).slice(said(whole).length - alone.length)).toEqual(alone);
    }),
    { numRuns: 200 },
  );
});

describe("20,000 characters take no time", () => {
  const fill = (unit: string) => unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
  /** Of the processor: what else a busy machine does is not counted. */
  const timeOf = (text: string) => {
    const began = process.cpuUsage();
    find(text, hintKinds);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  const nasty = [
    "you ",
    "because you ",
    "I … ",
    "sorry ",
    "a",
    " ",
    "\n",
    "“",
    "promise x ",
    "you you you because ",
    "'",
    "(,",
  ];
  test.each(nasty)("made of %j", (unit) => {
    timeOf(fill(unit));
    expect(Math.min(timeOf(fill(unit)), timeOf(fill(unit)))).toBeLessThan(400);
  });
  test("made of anything", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = fill(`${parts.join(" ")} `);
        expect(Math.min(timeOf(text), timeOf(text))).toBeLessThan(400);
      }),
      { numRuns: 25 },
    );
  });
  test("twice the text takes about twice the time, not four times", () => {
    const text = fill(`${workedOn.map((one) => one.text).join(" ")} `);
    timeOf(text);
    // In turns: a processor that is shared with others slows both alike.
    const tries = Array.from({ length: 9 }, () => ({ once: timeOf(text), twice: timeOf(text + text) }));
    const best = (of: "once" | "twice") => Math.min(...tries.map((each) => each[of]));
    expect(best("twice")).toBeLessThan(3 * best("once") + 5);
  });
});
