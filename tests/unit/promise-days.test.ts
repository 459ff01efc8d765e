import { expect, test } from "vitest";
import { daysOf, rhythmInWords, ruleFor } from "@/lib/commitments/rules/days";
import type { CommitmentRepeat } from "@/lib/commitments/types";

const days = (repeat: CommitmentRepeat, times: number, startsOn: string) =>
  daysOf({ startsOn, recurrence: ruleFor(repeat, times, startsOn) });

test("once is one day", () => {
  expect(days("once", 1, "2026-03-06")).toEqual(["2026-03-06"]);
  expect(days("once", 9, "2026-03-06")).toEqual(["2026-03-06"]);
});

test("days stay days where the clock changes, in spring and in autumn", () => {
  expect(days("daily", 4, "2026-03-28")).toEqual(["2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"]);
  expect(days("daily", 3, "2026-10-24")).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
  expect(days("weekly", 3, "2026-03-22")).toEqual(["2026-03-22", "2026-03-29", "2026-04-05"]);
  expect(days("fortnightly", 3, "2026-10-18")).toEqual(["2026-10-18", "2026-11-01", "2026-11-15"]);
});

test("a month without that day takes its last one", () => {
  expect(days("monthly", 4, "2026-01-31")).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  expect(days("monthly", 3, "2028-01-30")).toEqual(["2028-01-30", "2028-02-29", "2028-03-30"]);
  expect(days("monthly", 3, "2026-12-28")).toEqual(["2026-12-28", "2027-01-28", "2027-02-28"]);
});

test("a promise always ends", () => {
  expect(days("daily", 26, "2026-03-01")).toHaveLength(26);
  expect(days("weekly", 26, "2026-03-01").at(-1)).toBe("2026-08-23");
});

test("its rhythm is said in words", () => {
  const say = (repeat: CommitmentRepeat, times: number, startsOn = "2026-03-06") =>
    rhythmInWords({ startsOn, recurrence: ruleFor(repeat, times, startsOn) }, "2026-03-05");
  expect(say("once", 1)).toBe("on Fri, March 6");
  expect(say("daily", 3)).toBe("every day until Sun, March 8");
  expect(say("weekly", 3)).toBe("every Friday until Fri, March 20");
  expect(say("fortnightly", 2)).toBe("every second Friday until Fri, March 20");
  expect(say("monthly", 2, "2026-03-31")).toBe("every month until Thu, April 30");
});
