// Promise: what just reaches a limit is on the side that the rule says.
import { describe, expect, test } from "vitest";
import { disagreementHint } from "@/lib/trust/rules/disagreement";
import { isSharingStatus } from "@/lib/trust/rules/overlap";
import { person } from "./series";

const _ = null;

describe("the hint that they live it differently", () => {
  const ben = person("Ben", 6, 6, 6, 6, 6);

  test("comes at two points, whoever is higher", () => {
    expect(disagreementHint(person("Ana", 4, 4, 4, 4, 4), ben)).toMatch(
      /Ana.* and .*Ben.* are rating this very/,
    );
    expect(disagreementHint(ben, person("Ana", 4, 4, 4, 4, 4))).not.toBeNull();
    expect(disagreementHint(person("Ana", 4.1, 4.1, 4.1, 4.1, 4.1), ben)).toBeNull();
  });

  test("looks at weeks that both have, though one goes on", () => {
    expect(disagreementHint(person("Ana", 3, 3, 3, 3, 3, 3, 3), ben)).not.toBeNull();
  });

  test("takes the middle of what was answered in three weeks, and two are enough", () => {
    expect(disagreementHint(person("Ana", 2, 2, 2, 6, _), ben)).not.toBeNull();
    expect(disagreementHint(ben, person("Ana", 2, 2, 2, _, _))).toBeNull();
    expect(disagreementHint(person("Ana", 2, 2, 2, _, _), ben)).toBeNull();
  });
});

test.each([
  ["active", true],
  ["paused", true],
  ["separating", false],
  ["closed", false],
] as const)("while a couple is %s weeks are shared: %s", (status, wanted) => {
  expect(isSharingStatus(status)).toBe(wanted);
});
