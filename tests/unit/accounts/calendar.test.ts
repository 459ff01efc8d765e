import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText } from "@/lib/accounts/calendar/rules";

const event = {
  id: "5b3e7d8c-1d67-4a5f-9a55-0a3f0c2f7a11",
  ...{ startsAt: new Date("2026-10-25T00:30:00Z"), endsAt: new Date("2026-10-25T01:20:00Z") },
  ...{ canceled: false, sequence: 0, changedAt: new Date("2026-10-01T08:00:00Z") },
};

describe("what a calendar reads", () => {
  test("is the same text for the same sessions, with instants and no zone of its own", () => {
    const text = calendarText([event]);

    expect(calendarText([event])).toBe(text);
    expect(text).toContain("DTSTART:20261025T003000Z");
    expect(text).toContain("DTSTAMP:20261001T080000Z");
    expect(text).not.toContain("TZID");
    expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  test("is read by another program, empty or full, and free time where one is canceled", () => {
    const of = (text: string) => new ICAL.Component(ICAL.parse(text));
    expect(of(calendarText([])).getAllSubcomponents("vevent")).toEqual([]);

    const [one] = of(calendarText([{ ...event, canceled: true, sequence: 2 }])).getAllSubcomponents("vevent");

    expect(one?.getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(one?.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    expect(one?.getFirstPropertyValue("class")).toBe("PRIVATE");
    expect(one?.getFirstPropertyValue("sequence")).toBe(2);
  });
});
