import { expect, test } from "vitest";
import { draftsKeptUntil, keptUntil, yearsLater } from "@/lib/practice/retention/rules";

test.each([
  ["2026-11-30", 7, "2033-11-30"],
  ["2024-02-29", 4, "2028-02-29"],
  ["2024-02-29", 7, "2031-03-01"],
  ["2026-12-31", 1, "2027-12-31"],
])("%s and %i years is %s", (day, years, later) => {
  expect(yearsLater(day, years)).toBe(later);
});

test("the day on which work was closed is the practice’s own", () => {
  const late = new Date("2026-03-01T23:30:00Z");

  expect(keptUntil(late, "Europe/London", { recordYears: 7, draftDays: 90 })).toBe("2033-03-01");
  expect(keptUntil(late, "Europe/Berlin", { recordYears: 7, draftDays: 90 })).toBe("2033-03-02");
  expect(draftsKeptUntil(late, "Europe/London", { recordYears: 7, draftDays: 90 })).toBe("2026-05-30");
});
