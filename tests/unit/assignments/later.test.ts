import { expect, test } from "vitest";
import { comesAfterPlan, firstFields, laterFields } from "@/lib/assignments/responses/rules/later";
import type { WorkSheet } from "@/lib/assignments/responses/types";

const asked = {
  now: {},
  wish: { changeable: true },
  note: { later: "handed_in" as const },
  fits: { later: "opened" as const },
};
const { now, wish, note, fits } = asked;

test("what comes later is not asked first, unless the whole sheet does", () => {
  expect(firstFields([now, wish, note, fits])).toEqual([now, wish]);
  expect(firstFields([note, fits])).toEqual([note, fits]);
  expect(firstFields([])).toEqual([]);
});

test("what can be said afterwards depends on whether the other’s words are open", () => {
  expect(laterFields([now, wish, note, fits], false)).toEqual([wish, note]);
  expect(laterFields([now, wish, note, fits], true)).toEqual([wish, note, fits]);
});

test("a look back comes after the plan, and only that", () => {
  const sheet = (kind: "own" | "shared", fields: object[], submitted = false) =>
    ({ sheet: kind, fields, submittedAt: submitted ? new Date() : null }) as unknown as WorkSheet;
  const plan = sheet("shared", [now]);
  const back = sheet("own", [note, note]);
  expect(comesAfterPlan(back, [plan, back])).toBe(true);
  expect(comesAfterPlan(plan, [plan, back])).toBe(false);
  expect(comesAfterPlan(back, [sheet("shared", [now], true), back])).toBe(false);
  expect(comesAfterPlan(back, [back])).toBe(false);
  const mixed = sheet("own", [now, note]);
  expect(comesAfterPlan(mixed, [plan, mixed])).toBe(false);
  const reading = sheet("own", []);
  expect(comesAfterPlan(reading, [plan, reading])).toBe(false);
});
