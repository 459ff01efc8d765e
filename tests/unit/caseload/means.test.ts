import { expect, test } from "vitest";
import { meansOf } from "@/lib/caseload/rules";

test("a mean needs all five answers of its week", () => {
  // In the first week 28 + 5, in the second nothing of one, in the third nothing of the other.
  expect(meansOf({ sums: "28,140", eases: "5,207" }, 4)).toEqual([6.6, null, null, null]);
});

test("nothing and a nought are told apart", () => {
  expect(meansOf({ sums: "0,300", eases: "300,0" }, 4)).toEqual([0, null, null, 0]);
  expect(meansOf({ sums: null, eases: null }, 2)).toEqual([null, null]);
});
