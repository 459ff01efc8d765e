// Promise: when somebody is to be asked alone, what raises a concern, and that what is sent is as long whatever is answered.
import { describe, expect, test } from "vitest";
import { firstSteps } from "@/components/safety/first-steps";
import { answersInWords, checkDue, nextDayProblem, raisesConcern, signsOf } from "@/lib/safety/check/rules";
import { aloneAnswerSchema } from "@/lib/safety/check/schema";
import { checkAnswers, checkCodes, checkQuestions } from "@/lib/safety/check/terms";
import { dangerSigns } from "@/lib/safety/private-note/schema";

const today = "2026-03-02";
const at = (day: string) => new Date(`2026-${day}T10:00:00Z`);
const facts = {
  ...{ closed: false, today, answeredAt: null, setback: null },
  ...{ judgedAt: at("02-01"), nextOn: "2026-03-29" },
};

describe("when it is time", () => {
  test.each([
    ["never asked", { judgedAt: null, nextOn: null }, { why: "first" }],
    ["not yet", {}, { why: "later", onDay: "2026-03-29" }],
    ["on its day", { nextOn: today }, { why: "day", onDay: today }],
    ["long after it", { nextOn: "2025-12-01" }, { why: "day", onDay: "2025-12-01" }],
    ["answered since", { answeredAt: at("02-20") }, { why: "answered", since: at("02-20") }],
    ["answered and looked into", { answeredAt: at("01-20") }, { why: "later", onDay: "2026-03-29" }],
    [
      "answered first of all",
      { judgedAt: null, nextOn: null, answeredAt: at("02-20") },
      { why: "answered", since: at("02-20") },
    ],
    [
      "a setback since",
      { setback: { onDay: "2026-02-19", writtenAt: at("02-20") } },
      { why: "setback", onDay: "2026-02-19" },
    ],
    [
      "a setback that was known then",
      { setback: { onDay: "2026-01-19", writtenAt: at("01-20") } },
      { why: "later", onDay: "2026-03-29" },
    ],
    ["closed", { closed: true, nextOn: today, answeredAt: at("02-20") }, null],
  ])("%s", (_, more, due) => {
    expect(checkDue({ ...facts, ...more })).toEqual(due);
  });

  test.each([
    ["today", today, /after today/],
    ["yesterday", "2026-03-01", /after today/],
    ["next year", "2027-03-02", /six months/],
  ])("a next time of %s is refused", (_, day, problem) => {
    expect(nextDayProblem(day, today)).toMatch(problem);
  });

  test.each(["2026-03-03", "2026-04-27", "2026-09-01"])("%s is taken", (day) => {
    expect(nextDayProblem(day, today)).toBeNull();
  });
});

const answer = (given: object) => aloneAnswerSchema.parse(given);

describe("what is answered", () => {
  test("nothing at all is an answer too", () => {
    expect(answer({})).toEqual({ yes: [], no: [], words: null, inPerson: false });
  });

  test("a yes, a word, or the wish to talk raises a concern; nothing else does", () => {
    const all = (letter: string) => Object.fromEntries(checkCodes.map((code) => [code, letter]));
    for (const given of [{ answers: { fear: "y" } }, { words: " x " }, { inPerson: "y" }])
      expect(raisesConcern(answer(given))).toBe(true);
    for (const given of [
      {},
      { answers: all("n") },
      { answers: all("r") },
      { words: "  " },
      { inPerson: "n" },
    ])
      expect(raisesConcern(answer(given))).toBe(false);
  });

  test("every answer is one letter", () => {
    expect(Object.keys(checkAnswers).every((letter) => letter.length === 1)).toBe(true);
  });

  test("is put into words for the counselor, with every yes", () => {
    const all = Object.fromEntries(checkCodes.map((code) => [code, "y"]));
    const said = answersInWords(answer({ answers: all, words: "the door", inPerson: "y" }));
    for (const code of checkCodes) expect(said).toContain(checkQuestions[code].ask);
    expect(said).toMatch(/the door[\s\S]*in person/);
  });
});

test("what is most urgent is said first, in whatever order it was answered", () => {
  const signs = signsOf(["own_behavior", "weapons", "fear", "strangulation"]);
  const [first, second] = firstSteps({ kind: "concern", signs, personName: "Ana" });

  expect(first).toContain("choked");
  expect(second).toContain("weapon");
  expect(dangerSigns).toContain("strangulation");
});
