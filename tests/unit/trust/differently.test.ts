import { describe, expect, test } from "vitest";
import { differentlySince } from "@/lib/trust/rules/differently";
import { differently } from "@/lib/trust/rules/sentences";
import { monday, person } from "./series";

const _ = null;
type Values = (number | null)[];
const since = (anas: Values, bens: Values) =>
  differentlySince(person("Ana", ...anas), person("Ben", ...bens));
const calm: Values = [5, 6, 5, 6];

describe("two partners live these weeks differently", () => {
  test("once their difference is three points from its usual in three weeks both answered", () => {
    const bens = [...calm, 5, 5, 5];
    expect(since([...calm, 8, 8, 8], bens)).toBe(monday(4));
    expect(since([...calm, 2, 2, 2], bens)).toBe(monday(4));
    expect(since([...calm, 8, 8, 7.9], bens)).toBeNull();
    expect(since([...calm, 8, 8], bens)).toBeNull();
  });

  test("whoever of the two has moved", () => {
    expect(since([...calm, 5, 5, 5], [...calm, 9, 9, 9])).toBe(monday(4));
  });

  test("not because a difference has always been there", () => {
    expect(since([2, 2, 2, 2, 2, 2, 2], [9, 9, 9, 9, 9, 9, 9])).toBeNull();
  });

  test("not when it goes to and fro", () => {
    expect(since([...calm, 9, 1, 9], [...calm, 5, 5, 5])).toBeNull();
  });

  test("looks at weeks that both have, and needs four to know what is usual", () => {
    expect(since([...calm, 9, _, 9, 9], [...calm, 5, 5, 5, 5])).toBe(monday(4));
    expect(since([5, 6, _, 6, 9, 9, 9], [5, 6, 5, 6, 5, 5, 5])).toBeNull();
    expect(since([], [])).toBeNull();
  });

  test("goes by the ten weeks before, not by what was longer ago", () => {
    const quiet: Values = Array<null>(8).fill(null);
    expect(since([...calm, ...quiet, 9, 9, 9], [...calm, ...quiet, 5, 5, 5])).toBeNull();
  });
});

test("it is told without saying who is higher", () => {
  expect(differently(["Ana", "Ben"], "2026-03-02")).toBe(
    "Ana and Ben have been rating this much more differently than usual since March 2. Both experiences are real, and the difference itself may be worth exploring.",
  );
});
