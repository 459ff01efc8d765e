import { expect, test } from "vitest";
import { dayInWords, momentInWords } from "@/lib/platform/time/day";

test("a day reads the same way in this year and in another", () => {
  expect(dayInWords("2026-03-05", "2026-11-22")).toBe("Thu, March 5");
  expect(dayInWords("2025-03-05", "2026-11-22")).toBe("Wed, March 5, 2025");
  const at = new Date("2025-03-05T14:20:00Z");
  expect(momentInWords(at, "UTC", new Date("2026-01-01T00:00:00Z"))).toBe("Wed, March 5, 2025, 2:20 PM");
});
