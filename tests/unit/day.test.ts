import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  dayIn,
  dayInWords,
  longDayInWords,
  momentInWords,
  monthInWords,
  shortDayInWords,
} from "@/lib/platform/time/day";

test("a day reads the same way in this year and in another", () => {
  expect(dayInWords("2026-03-05", "2026-11-22")).toBe("Thu, March 5");
  expect(dayInWords("2025-03-05", "2026-11-22")).toBe("Wed, March 5, 2025");
  const at = new Date("2025-03-05T14:20:00Z");
  expect(momentInWords(at, "UTC", new Date("2026-01-01T00:00:00Z"))).toBe("Wed, March 5, 2025, 2:20 PM");
});

test("longer and rougher ways of saying it", () => {
  expect(longDayInWords("2026-03-05", "2026-11-22")).toBe("Thursday, March 5");
  expect(shortDayInWords("2026-03-05", "2026-11-22")).toBe("Thu, Mar 5");
  expect(shortDayInWords("2025-03-05", "2026-11-22")).toBe("Wed, Mar 5, 2025");
  expect(longDayInWords("2025-03-05", "2026-11-22")).toBe("Wednesday, March 5, 2025");
  expect(monthInWords("2024-07-31")).toBe("July 2024");
});

test("what is no day is not written as another", () => {
  expect(() => dayInWords("2026-02-30")).toThrow(RangeError);
  expect(() => dayInWords("soon")).toThrow(RangeError);
});

test("it is the day of the zone, around every midnight and every change of the clock", () => {
  for (const zone of ["UTC", "Europe/London", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu"]) {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 5 * 3_600_000 + 17 * 60_000) {
      const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
      if (dayIn(zone, new Date(at)) !== day.toString())
        expect(dayIn(zone, new Date(at)), zone).toBe(`${day}`);
    }
    expect(dayIn(zone, new Date("2026-06-15T12:00:00Z"))).toMatch(/^2026-06-1[56]$/);
  }
});
