import { describe, expect, test } from "vitest";
import { firstSteps, isDanger } from "@/components/safety/first-steps";
import { signalKinds } from "@/lib/caseload/signals/schema";
import {
  dangerSigns,
  type QuietSign,
  quietAnswerSchema,
  quietInWords,
  quietSigns,
} from "@/lib/safety/private-note/schema";
import { concernLength } from "@/lib/safety/schema";

const codes = Object.keys(quietSigns) as QuietSign[];
const steps = (kind: (typeof signalKinds)[number], signs: QuietSign[] = []) =>
  firstSteps({ kind, signs, personName: "Ana" });

describe("what to do first", () => {
  test.each(["concern", "not_free", "word_alone"] as const)(
    "%s: alone, danger, children, never confront",
    (kind) => {
      const said = steps(kind).join(" ");

      expect(said).toMatch(/Ana/);
      expect(said).toMatch(/alone/);
      expect(said).toMatch(/danger now/);
      expect(said).toMatch(/children/);
      expect(said).toMatch(/never confront|while the partner is there/i);
    },
  );

  test.each(signalKinds)("%s says something short", (kind) => {
    expect(steps(kind).length).toBeGreaterThanOrEqual(2);
    for (const step of steps(kind)) expect(step.length).toBeLessThan(320);
  });

  test("being choked comes first of all, with a doctor", () => {
    expect(steps("concern", ["pets", "strangulation"])[0]).toMatch(/doctor today/);
  });

  test.each(dangerSigns)("%s is a danger sign with a step of its own", (sign) => {
    expect(isDanger({ signs: [sign] })).toBe(true);
    expect(steps("concern", [sign]).length).toBe(steps("concern").length + 1);
  });
});

describe("what can be told alone", () => {
  test("has a line for each of the signs that are asked about in practice", () => {
    const lines = Object.values(quietSigns).join("\n");

    for (const about of [
      /choked/,
      /followed|watched/,
      /killed/,
      /harm themselves/,
      /weapon/,
      /leaving/,
      /pregnant/,
    ])
      expect(lines).toMatch(about);
    for (const about of [
      /children/,
      /pet/,
      /closeness/,
      /money/,
      /after a session/,
      /how I treat my partner/,
    ])
      expect(lines).toMatch(about);
  });

  test("all of it at once is kept whole", () => {
    const all = quietAnswerSchema.parse({ signs: codes, words: "x".repeat(2_000), inPerson: "yes" });

    expect(quietInWords(all).length).toBeLessThan(concernLength);
  });

  test("nothing at all is answered in words", () => {
    expect(quietAnswerSchema.safeParse({ signs: [], words: "  " }).error?.issues[0]?.message).toMatch(
      /Nothing has to be said here/,
    );
  });
});
