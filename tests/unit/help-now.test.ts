import { describe, expect, test } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { mayHurt } from "@/lib/library/exercises/rules/roles";
import { helpLines } from "@/lib/safety/help-now/content/lines";
import { helpCountryFor, helpFor } from "@/lib/safety/help-now/rules";
import { type HelpCountry, type HelpLine, helpCountries } from "@/lib/safety/help-now/types";

const year = 366 * 24 * 60 * 60 * 1000;

/** What keeps a line from being shown to somebody who needs it. */
function faults(line: HelpLine, now: Date): string[] {
  const age = now.getTime() - new Date(`${line.verifiedOn}T00:00:00Z`).getTime();
  return [
    !/^https?:\/\/[^/]+\.[^/]+/.test(line.source) && "no source",
    !/^\d{4}-\d{2}-\d{2}$/.test(line.verifiedOn) && "no day on which it was verified",
    Number.isNaN(age) || age > year
      ? "not verified for a year"
      : age < -2 * 86_400_000 && "verified in the future",
    !line.phone && !line.text && !line.web && "no way to reach it",
    line.countries.length === 0 && "no country",
    line.needs.length === 0 && "nobody it is for",
  ].filter((fault) => fault !== false);
}

test("every line has a source, a way to reach it, and was verified within a year", () => {
  const now = new Date();

  expect(helpLines.flatMap((line) => faults(line, now).map((fault) => `${line.name}: ${fault}`))).toEqual([]);
});

test("an old line, and one without a source, would be noticed", () => {
  const line = helpLines[0] as HelpLine;
  const now = new Date(`${line.verifiedOn}T12:00:00Z`);

  expect(faults({ ...line, source: "" }, now)).toEqual(["no source"]);
  expect(faults(line, new Date(now.getTime() + year))).toEqual(["not verified for a year"]);
});

describe("each country's page", () => {
  const codes = Object.keys(helpCountries) as HelpCountry[];

  test.each(codes)(
    "%s has somebody for thoughts of suicide, for violence and for one's own behavior",
    (code) => {
      const needs = helpFor(code).map(({ need }) => need);

      expect(needs).toEqual(expect.arrayContaining(["home", "suicide", "own", "children"]));
    },
  );

  test.each(codes.filter((code) => code !== "elsewhere"))(
    "%s begins with a number for danger now",
    (code) => {
      const [first] = helpFor(code);

      expect(first?.need).toBe("danger");
      expect(first?.lines[0]?.phone).toMatch(/^\d{3}$/);
    },
  );
});

test("the country is the one asked for, else the practice's, else none in particular", () => {
  expect(helpCountryFor("nz", "Europe/London")).toBe("nz");
  expect(helpCountryFor(undefined, "Europe/London")).toBe("uk");
  expect(helpCountryFor("__proto__", "America/Chicago")).toBe("us");
  expect(helpCountryFor(["us"], "America/Toronto")).toBe("ca");
  expect(helpCountryFor("constructor", "Asia/Tokyo")).toBe("elsewhere");
});

test("an exercise that speaks of crisis, fear or not being safe leads to whom to call", () => {
  const grave = /crisis line|feel safe with yourself|ring somebody|stirs up more/i;
  const spoken = libraryExercises.filter(({ content }) =>
    grave.test(JSON.stringify([content.steps, content.fields])),
  );

  expect(spoken.length).toBeGreaterThan(1);
  expect(spoken.filter(({ content }) => !mayHurt(content)).map(({ slug }) => slug)).toEqual([]);
});
