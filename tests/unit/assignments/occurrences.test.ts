import { describe, expect, test } from "vitest";
import { nextMonday } from "@/lib/assignments/responses/rules/pace";
import { dayIn } from "@/lib/platform/time/day";
import type { Repeat } from "@/lib/platform/time/occurrences";
import { occurrenceAt, occurrencesOf, recurrenceFor, repeatOf } from "@/lib/platform/time/occurrences";

const plan = (repeat: Repeat, times: number, startsOn: string, dueOn: string | null = null) => ({
  startsOn,
  dueOn,
  recurrence: recurrenceFor(repeat, times, startsOn),
});
const starts = (...given: Parameters<typeof plan>) =>
  occurrencesOf(plan(...given)).map((turn) => turn.startsOn);

describe("when it comes round", () => {
  test("once is one turn that stays", () => {
    expect(occurrencesOf(plan("once", 1, "2026-03-04", "2026-03-10"))).toEqual([
      { occurrence: 1, of: 1, startsOn: "2026-03-04", endsOn: null, hopedBy: "2026-03-10" },
    ]);
    expect(occurrenceAt(plan("once", 1, "2026-03-04"), "2031-01-01")?.occurrence).toBe(1);
    expect(occurrenceAt(plan("once", 1, "2026-03-04"), "2026-03-03")).toBeNull();
  });

  test("weekly over both changes of the clocks keeps its weekday", () => {
    expect(starts("weekly", 4, "2026-03-22")).toEqual([
      "2026-03-22",
      "2026-03-29",
      "2026-04-05",
      "2026-04-12",
    ]);
    expect(starts("weekly", 3, "2026-10-18")).toEqual(["2026-10-18", "2026-10-25", "2026-11-01"]);
    expect(starts("fortnightly", 3, "2026-10-18")).toEqual(["2026-10-18", "2026-11-01", "2026-11-15"]);
  });

  test("monthly on the 31st takes the last day of shorter months, leap years too", () => {
    expect(starts("monthly", 5, "2028-01-31")).toEqual([
      "2028-01-31",
      "2028-02-29",
      "2028-03-31",
      "2028-04-30",
      "2028-05-31",
    ]);
    expect(starts("monthly", 3, "2027-01-30")).toEqual(["2027-01-30", "2027-02-28", "2027-03-30"]);
    expect(starts("monthly", 3, "2028-02-29")).toEqual(["2028-02-29", "2028-03-29", "2028-04-29"]);
    expect(starts("monthly", 3, "2026-11-28")).toEqual(["2026-11-28", "2026-12-28", "2027-01-28"]);
  });

  test("every start of a month-end plan is a day of its own, for two years", () => {
    for (const day of ["2027-01-29", "2027-01-30", "2027-01-31", "2028-02-29", "2026-12-31"]) {
      const all = starts("monthly", 24, day);
      expect(all).toHaveLength(24);
      expect(new Set(all.map((one) => one.slice(0, 7))).size).toBe(24);
    }
  });

  test("windows meet without gap or overlap, and the last one stays open", () => {
    const turns = occurrencesOf(plan("weekly", 3, "2026-03-04"));
    expect(turns.map((turn) => turn.endsOn)).toEqual(["2026-03-10", "2026-03-17", null]);
    expect(occurrenceAt(plan("weekly", 3, "2026-03-04"), "2026-03-10")?.occurrence).toBe(1);
    expect(occurrenceAt(plan("weekly", 3, "2026-03-04"), "2026-03-11")?.occurrence).toBe(2);
    expect(occurrenceAt(plan("weekly", 3, "2026-03-04"), "2026-09-01")?.occurrence).toBe(3);
  });

  test("a hoped-for day is carried to each turn, never past its window", () => {
    expect(occurrencesOf(plan("weekly", 3, "2026-03-04", "2026-03-06")).map((turn) => turn.hopedBy)).toEqual([
      "2026-03-06",
      "2026-03-13",
      "2026-03-20",
    ]);
    expect(occurrencesOf(plan("weekly", 2, "2026-03-04", "2026-04-30"))[0]?.hopedBy).toBe("2026-03-10");
    expect(occurrencesOf(plan("weekly", 2, "2026-03-04")).map((turn) => turn.hopedBy)).toEqual([
      "2026-03-10",
      null,
    ]);
  });

  test("today is the practice's own, in six zones, at the turn of the clocks", () => {
    const instant = new Date("2026-03-28T23:30:00Z");
    const days = [
      "Pacific/Auckland",
      "Asia/Kolkata",
      "Europe/London",
      "Europe/Berlin",
      "America/New_York",
      "Pacific/Honolulu",
    ];
    expect(days.map((zone) => dayIn(zone, instant))).toEqual([
      "2026-03-29",
      "2026-03-29",
      "2026-03-28",
      "2026-03-29",
      "2026-03-28",
      "2026-03-28",
    ]);
    const weekly = plan("weekly", 4, "2026-03-22");
    expect(days.map((zone) => occurrenceAt(weekly, dayIn(zone, instant))?.occurrence)).toEqual([
      2, 2, 1, 2, 1, 1,
    ]);
  });

  test("the rule tells which repeat it was", () => {
    for (const repeat of ["weekly", "fortnightly", "monthly"] as const) {
      expect(repeatOf(recurrenceFor(repeat, 4, "2026-01-31"))).toBe(repeat);
    }
    expect(repeatOf(recurrenceFor("weekly", 1, "2026-01-31"))).toBe("once");
  });
});

test("not this week lasts until the next Monday, from any day", () => {
  expect(["2026-03-02", "2026-03-04", "2026-03-08"].map(nextMonday)).toEqual([
    "2026-03-09",
    "2026-03-09",
    "2026-03-09",
  ]);
  expect(nextMonday("2028-02-29")).toBe("2028-03-06");
});
