import { expect, test } from "vitest";
import { editableUntil, isOpen, lastWeekOver, thisWeek } from "@/lib/trust/rules/when";

const zone = "Europe/Berlin";
/** In Berlin an hour later: Sunday the 8th, 23:59, and Monday the 9th. */
const sunday = new Date("2026-03-08T22:59:00Z");
const at = (time: string) => new Date(`2026-03-09T${time}Z`);

test("the week is the one of the practice's own zone", () => {
  expect(thisWeek(zone, sunday)).toBe("2026-03-02");
  expect(thisWeek(zone, new Date("2026-03-08T23:00:00Z"))).toBe("2026-03-09");
  expect(thisWeek("UTC", new Date("2026-03-08T23:00:00Z"))).toBe("2026-03-02");
});

test("the week before it is over", () => {
  expect(lastWeekOver(zone, sunday)).toBe("2026-02-23");
  expect(lastWeekOver(zone, at("12:00:00"))).toBe("2026-03-02");
});

test("a week is open while it lasts, and three hours longer", () => {
  expect(isOpen("2026-03-02", zone, sunday)).toBe(true);
  expect(isOpen("2026-03-02", zone, at("01:59:59"))).toBe(true);
  expect(isOpen("2026-03-02", zone, at("02:00:00"))).toBe(false);
  expect(isOpen("2026-03-09", zone, sunday)).toBe(false);
  expect(isOpen("2026-03-09", zone, at("00:30:00"))).toBe(true);
  expect(isOpen("2026-03-09", zone, at("12:00:00"))).toBe(true);
  expect(isOpen("2026-02-23", zone, sunday)).toBe(false);
});

test("what was said can be changed for a day", () => {
  expect(editableUntil(at("12:00:00"))).toEqual(new Date("2026-03-10T12:00:00Z"));
});
