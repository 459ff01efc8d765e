import { expect, test } from "vitest";
import { tellingEarlyPrompts } from "@/lib/commitments/rules/prompts";
import type { CoachCommitment, CoachDay } from "@/lib/commitments/types";

const day = (onDate: string, state: CoachDay["state"]): CoachDay => ({
  onDate,
  state,
  movedFrom: null,
  reason: null,
  proposal: null,
  next: null,
  note: null,
  sawDifferently: null,
});
const promise = (words: string, firstName: string, days: CoachDay[]): CoachCommitment => ({
  commitmentId: words,
  giver: { clientId: firstName, firstName, place: 1 },
  words,
  toWhom: "partner",
  rhythm: "every day",
  closedOn: null,
  closedBy: null,
  days,
});
const early = (...dates: string[]) => dates.map((onDate) => day(onDate, "renegotiated"));

test("telling early now and then says nothing", () => {
  expect(tellingEarlyPrompts([promise("a", "Ben", early("2026-03-02", "2026-03-09"))], "2026-03-10")).toEqual(
    [],
  );
  const old = promise("a", "Ben", early("2026-01-02", "2026-01-09", "2026-03-09"));
  expect(tellingEarlyPrompts([old], "2026-03-10")).toEqual([]);
  const others = promise("a", "Ben", [day("2026-03-02", "missed"), ...early("2026-03-03", "2026-03-04")]);
  expect(tellingEarlyPrompts([others], "2026-03-10")).toEqual([]);
});

test("three times in four weeks is worth a question, without a number and without blame", () => {
  const [sentence, ...more] = tellingEarlyPrompts(
    [
      promise("one", "Ben", early("2026-03-02", "2026-03-05")),
      promise("two", "Ben", early("2026-03-09")),
      promise("three", "Ana", early("2026-03-09", "2026-03-10")),
    ],
    "2026-03-10",
  );
  expect(more).toEqual([]);
  expect(sentence).toMatch(/^Ben has told in advance several times/);
  expect(sentence).toMatch(/good habit/);
  expect(sentence).not.toMatch(/\d|always about|fail|excuse/);
});

test("it names the promise where it is always the same one", () => {
  const [sentence] = tellingEarlyPrompts(
    [promise("the letters", "Ben", early("2026-03-02", "2026-03-05", "2026-03-09"))],
    "2026-03-10",
  );
  expect(sentence).toContain("always about “the letters”");
});

test("two people of one name are not counted together", () => {
  const of = (clientId: string, ...dates: string[]): CoachCommitment => {
    const made = promise(clientId, "Alex", early(...dates));
    return { ...made, giver: { ...made.giver, clientId } };
  };
  const two = of("first", "2026-03-02", "2026-03-05");

  expect(tellingEarlyPrompts([two, of("second", "2026-03-09")], "2026-03-10")).toEqual([]);
  expect(tellingEarlyPrompts([two, of("first", "2026-03-09")], "2026-03-10")).toHaveLength(1);
});

test("a name that runs the other way turns nothing round", () => {
  const [sentence] = tellingEarlyPrompts(
    [promise("one", "יואב", early("2026-03-02", "2026-03-05", "2026-03-09"))],
    "2026-03-10",
  );
  expect(sentence).toMatch(/^\u2068יואב\u2069 has told/);
});
