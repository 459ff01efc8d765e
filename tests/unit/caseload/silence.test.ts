import { expect, test } from "vitest";
import { silentSince } from "@/lib/caseload/attention/rules/silence";
import { monday } from "../trust/series";

test.each([
  [4, null],
  [5, monday(1)],
  [30, monday(1)],
])("an answer in week 0, and none up to week %i: silent since %s", (week, wanted) => {
  expect(silentSince(monday(0), monday(week))).toBe(wanted);
});

test("whoever never answered has not fallen silent", () => {
  expect(silentSince(null, monday(9))).toBeNull();
});
