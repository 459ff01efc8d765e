import { expect, test } from "vitest";
import { labelOf, numbered } from "@/lib/practice/couples/rules/label";

test.each([
  [[], "Sam & Robin"],
  [["Sam & Robins"], "Sam & Robin"],
  [["Sam & Robin"], "Sam & Robin (2)"],
  [["Sam & Robin", "Sam & Robin (2)", "Sam & Robin (4)"], "Sam & Robin (3)"],
] as const)("beside %j it is %s", (taken, label) => {
  expect(numbered(labelOf("Sam", "Robin"), new Set<string>(taken))).toBe(label);
});
