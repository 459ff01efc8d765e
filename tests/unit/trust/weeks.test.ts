import { describe, expect, it } from "vitest";
import { dayIn } from "@/lib/platform/time/day";
import { weekOf, weeksBetween } from "@/lib/trust/rules/weeks";

describe("weekOf", () => {
  it("finds the Monday, and leaves a Monday alone", () => {
    expect(weekOf("2026-03-02")).toBe("2026-03-02");
    expect(weekOf("2026-03-08")).toBe("2026-03-02");
    expect(weekOf("2026-03-09")).toBe("2026-03-09");
  });

  it("crosses years and leap days", () => {
    expect(weekOf("2026-01-01")).toBe("2025-12-29");
    expect(weekOf("2028-02-29")).toBe("2028-02-28");
    expect(weekOf("2028-03-01")).toBe("2028-02-28");
    expect(weekOf("2024-03-03")).toBe("2024-02-26");
  });

  it("refuses what is not a date", () => {
    expect(() => weekOf("2026-02-30x")).toThrow(RangeError);
    expect(() => weekOf("2027-02-29T")).toThrow(RangeError);
  });
});

describe("weeksBetween", () => {
  it("counts weeks of the calendar, not hours, across clock changes", () => {
    expect(weeksBetween("2026-03-23", "2026-03-30")).toBe(1); // Europe springs forward on the 29th
    expect(weeksBetween("2026-10-19", "2026-11-02")).toBe(2); // and back on the 25th
    expect(weeksBetween("2028-02-21", "2028-03-06")).toBe(2); // over a leap day
  });

  it("counts from week to week whatever the day", () => {
    expect(weeksBetween("2026-03-08", "2026-03-09")).toBe(1);
    expect(weeksBetween("2026-03-02", "2026-03-08")).toBe(0);
    expect(weeksBetween("2026-03-09", "2026-03-08")).toBe(-1);
    expect(weeksBetween("2025-01-06", "2026-01-05")).toBe(52);
  });
});

describe("today", () => {
  it("is the calendar date where the practice is", () => {
    const instant = new Date("2026-03-08T23:30:00Z");
    expect(dayIn("UTC", instant)).toBe("2026-03-08");
    expect(dayIn("Europe/Berlin", instant)).toBe("2026-03-09");
    expect(dayIn("Pacific/Auckland", instant)).toBe("2026-03-09");
    expect(dayIn("America/Los_Angeles", instant)).toBe("2026-03-08");
  });

  it("holds on the nights when clocks change", () => {
    expect(dayIn("Europe/Berlin", new Date("2026-03-28T22:59:59Z"))).toBe("2026-03-28");
    expect(dayIn("Europe/Berlin", new Date("2026-03-28T23:00:00Z"))).toBe("2026-03-29");
    expect(dayIn("Europe/Berlin", new Date("2026-03-29T21:59:59Z"))).toBe("2026-03-29");
    expect(dayIn("Europe/Berlin", new Date("2026-03-29T22:00:00Z"))).toBe("2026-03-30");
    expect(dayIn("America/New_York", new Date("2026-11-01T04:00:00Z"))).toBe("2026-11-01");
    expect(dayIn("America/New_York", new Date("2026-11-02T04:59:59Z"))).toBe("2026-11-01");
  });

  it("takes a Date too, knows leap days, and refuses unknown zones", () => {
    expect(dayIn("Asia/Tokyo", new Date("2028-02-28T15:00:00Z"))).toBe("2028-02-29");
    expect(() => dayIn("Nowhere/Town", new Date())).toThrow(RangeError);
  });
});
