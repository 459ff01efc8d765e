import { expect, it } from "vitest";
import { pulseDisclaimer, pulseQuestions, trustViewLabels } from "@/lib/trust/terms";
import { pulseItems } from "@/lib/trust/types";

it("asks each of the five once, in order, in the first person", () => {
  expect(pulseQuestions.map((question) => question.item)).toEqual([...pulseItems]);
  for (const { statement } of pulseQuestions) expect(statement).toMatch(/\b(I|me)\b/);
});

it("owns up to being our own questions", () => {
  expect(pulseDisclaimer).toMatch(/our own questions, not a validated test/);
  expect(Object.keys(trustViewLabels)).toEqual(["mean", ...pulseItems]);
});
