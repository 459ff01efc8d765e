import { describe, expect, test } from "vitest";
import { afterReading, around } from "@/lib/caseload/reading/rules";

const [a, b, c] = ["a", "b", "c"].map((responseId) => ({ coupleId: "k", responseId })) as [
  { coupleId: string; responseId: string },
  { coupleId: string; responseId: string },
  { coupleId: string; responseId: string },
];
const waiting = [a, b, c];

describe("going along what waits to be read", () => {
  test("leads to the one before and the one after, and counts the others", () => {
    expect(around(waiting, "b")).toEqual({ before: a, next: c, others: 2 });
    expect(around(waiting, "a")).toEqual({ before: null, next: b, others: 2 });
    expect(around(waiting, "c")).toEqual({ before: b, next: null, others: 2 });
  });

  test("begins with the longest waiting where the one that is open does not wait", () => {
    expect(around(waiting, "read already")).toEqual({ before: null, next: a, others: 3 });
    expect(around([], "read already")).toEqual({ before: null, next: null, others: 0 });
  });
});

test("once one is read the one after it comes, after the last the first that is left, and then nothing", () => {
  expect(afterReading(waiting, "a")).toBe(b);
  expect(afterReading(waiting, "c")).toBe(a);
  expect(afterReading([c], "c")).toBeNull();
});
