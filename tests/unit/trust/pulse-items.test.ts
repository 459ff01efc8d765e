import { expect, it, test } from "vitest";
import { pulseQuestions, statementOf, wordingNow } from "@/lib/trust/pulses/terms";
import { pulseDisclaimer, trustViewLabels } from "@/lib/trust/terms";
import { pulseItems } from "@/lib/trust/types";

it("asks each of the five once, in order, in the first person", () => {
  expect(pulseQuestions.map((question) => question.item)).toEqual([...pulseItems]);
  for (const { statement } of pulseQuestions) expect(statement).toMatch(/\b(I|my)\b/i);
});

it("owns up to being our own questions", () => {
  expect(pulseDisclaimer).toMatch(/our own questions, not a validated test/);
  expect(Object.keys(trustViewLabels)).toEqual(["mean", ...pulseItems]);
});

/** Whoever changes a word adds a wording: answers that were given keep the words they were given to. */
test("no wording that was ever asked has changed", () => {
  expect([1, 2].map((wording) => pulseItems.map((item) => statementOf(item, wording)))).toEqual([
    [
      "I could count on my partner to do what they said.",
      "My partner let me see what was going on for them.",
      "I have confidence in where the two of us are heading.",
      "I could relax and be myself around my partner.",
      "I had the feeling that my partner trusts me.",
    ],
    [
      "I could rely on what my partner said they’d do.",
      "My partner was open with me.",
      "I felt hopeful about us.",
      "I felt at ease around my partner.",
      "I felt trusted by my partner.",
    ],
  ]);
  expect(wordingNow).toBe(2);
  expect(pulseQuestions.map(({ statement }) => statement)).toEqual(
    pulseItems.map((item) => statementOf(item, 2)),
  );
});
