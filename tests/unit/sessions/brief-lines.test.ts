import { expect, test } from "vitest";
import { goalLines, paceLines, pairLines, stepLines } from "@/components/sessions/brief/situation-lines";

const plain = (lines: string[]) => lines.map((line) => line.replace(/[\u2068\u2069]/g, ""));

test("a goal is cut to a line or two, with where its author felt they were", () => {
  const goal = { goalId: "g", firstName: "Ana", words: "Evenings for us", reached: [2, 5] };

  expect(plain(goalLines([goal, { ...goal, reached: [] }]))).toEqual([
    "Ana: Evenings for us (from 0 to 10: 2, then 5)",
    "Ana: Evenings for us",
  ]);
  expect(plain(goalLines([{ ...goal, words: "é".repeat(300), reached: [] }]))).toEqual([
    `Ana: ${"é".repeat(140)}…`,
  ]);
});

test("the pace that somebody asked for, and what they would rather leave", () => {
  const asked = { firstName: "Ben", pace: "slower" as const, phases: [], causes: [], words: "the loans" };

  expect(plain(paceLines([asked, { ...asked, pace: "as_now", words: null }]))).toEqual([
    "Ben: Slower than now; not now: the loans",
    "Ben: As now",
  ]);
});

test("steps of the cycle are two lines at most, whatever their number", () => {
  const step = (part: "trigger" | "meaning" | "reaction", lastOn: string | null) => ({
    ...{ firstName: "Ana", part, lastOn },
  });

  expect(
    plain(stepLines([step("trigger", null), step("meaning", null), step("reaction", "Mar 3")], String)),
  ).toEqual([
    "Nothing yet: What sets Ana off; What it means to Ana",
    "Nothing lately: What Ana does then (last on Mar 3)",
  ]);
  expect(stepLines([], String)).toEqual([]);
});

test("two answers are beside each other, and nothing is made of them", () => {
  const pair = { item: "rely" as const, weekOn: "2026-03-02", firstName: "Ben", otherName: "Ana", own: 9 };
  const of = (other: object) => plain(pairLines([{ ...pair, other } as never]))[0];

  expect(of({ value: 4 })).toBe("Reliability, week of March 2. Ben about themselves: 9. Ana about Ben: 4");
  expect(of({ value: null, unsaid: "apart" })).toMatch(/Ana about Ben: we were apart$/);
  expect(of({ value: null })).toMatch(/Ana about Ben: no answer$/);
});
