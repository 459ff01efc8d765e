import { expect, test } from "vitest";
import { isSharingStatus } from "@/lib/trust/rules/overlap";

test.each([
  ["active", true],
  ["paused", true],
  ["separating", false],
  ["closed", false],
] as const)("while a couple is %s weeks are shared: %s", (status, wanted) => {
  expect(isSharingStatus(status)).toBe(wanted);
});
