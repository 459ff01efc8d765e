import { expect, test } from "vitest";
import { type CoupleStep, coupleSteps, jointUntil, statusAfter } from "@/lib/endings/rules";
import type { CoupleStatus } from "@/lib/practice/couples/types";

const allowed: [CoupleStatus, CoupleStep, CoupleStatus][] = [
  ["active", "pause", "paused"],
  ["active", "separate", "separating"],
  ["active", "close", "closed"],
  ["paused", "resume", "active"],
  ["paused", "separate", "separating"],
  ["paused", "close", "closed"],
  ["separating", "close", "closed"],
  ["separating", "reopen", "active"],
  ["closed", "reopen", "active"],
  ["active", "alone", "one_partner"],
  ["paused", "alone", "one_partner"],
  ["separating", "alone", "one_partner"],
  ["closed", "alone", "one_partner"],
  ["one_partner", "close", "closed"],
  ["one_partner", "reopen", "active"],
];
const steps = ["pause", "resume", "separate", "close", "reopen", "alone"] as const;
const isAllowed = (from: CoupleStatus, step: CoupleStep) =>
  allowed.some(([status, one]) => status === from && one === step);
const refused = (Object.keys(coupleSteps) as CoupleStatus[]).flatMap((from) =>
  steps.filter((step) => !isAllowed(from, step)).map((step): [CoupleStatus, CoupleStep] => [from, step]),
);

test.each(allowed)("a couple that is %s may %s and is %s then", (from, step, to) =>
  expect(statusAfter(from, step)).toBe(to),
);

test.each(refused)("a couple that is %s may not %s", (from, step) =>
  expect(statusAfter(from, step)).toBeNull(),
);

test("every state and step is looked at", () =>
  expect(allowed.length + refused.length).toBe(5 * steps.length));

test("what both can read stays for thirty days, or not at all", () => {
  const at = new Date("2026-03-04T10:00:00Z");
  expect(jointUntil(at, false)).toEqual(new Date("2026-04-03T10:00:00Z"));
  expect(jointUntil(at, true)).toEqual(at);
});
