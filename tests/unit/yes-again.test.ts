// Promise: a yes may be taken back and said again once within a week; after the second time it waits until a week has gone.
import { describe, expect, test } from "vitest";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 2, day, hour));
const zone = "Europe/London";

describe("a yes can be said again", () => {
  test.each([
    ["when it was never taken back", [], null],
    ["when it was taken back once", [at(4)], null],
    ["when one of two times is a week ago", [at(1), at(4, 11)], null],
    ["from a week after the earlier of the last two", [at(3), at(4)], "2026-03-11"],
    ["whatever their order", [at(4), at(3)], "2026-03-11"],
    ["and more often does not come sooner", [at(2), at(3), at(4)], "2026-03-11"],
  ])("%s", (_when, backs, from) => {
    expect(yesAgainFrom(backs, at(8), zone)).toBe(from);
  });

  test("on the very day that was named, at any hour", () => {
    const backs = [at(3, 23), at(4)];
    const from = yesAgainFrom(backs, at(5), zone) ?? "";
    expect(yesAgainFrom(backs, new Date(`${from}T00:00:00Z`), zone)).toBeNull();
  });

  test("and the refusal names the day, and nobody", () => {
    expect(notYetAgain("2026-03-11", "2026-03-05")).toMatch(/March|11/);
  });
});
