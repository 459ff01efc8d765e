// Promise: what a counselor enters of a measure is a total within its range, or answers that make one; all else is said in words.
import { expect, test } from "vitest";
import { enteredResult, enterResultSchema } from "@/lib/measures/schema";
import { definitionOf, type MeasureCode } from "@/lib/measures/terms";

const id = "00000000-0000-4000-8000-000000000001";
const parsed = ({ measure = "rdas", ...typed }: Record<string, string>) =>
  enteredResult(
    definitionOf(measure as MeasureCode),
    enterResultSchema.parse({ coupleId: id, clientId: id, measure, onDate: "2026-01-05", ...typed }),
  );

test.each([
  [{ total: "40" }, 40],
  [{ total: "40,5" }, 40.5],
  [{ measure: "tcrs", total: "-12" }, -12],
  [{ measure: "csi_4", answers: "3, 1, 5, 5" }, 14],
  [{ measure: "csi_4", answers: "3 1 5 5", total: "14" }, 14],
])("%j is taken", (given, total) => {
  expect(parsed(given)).toMatchObject({ total });
});

test.each([
  [{}, "total", "Please enter the total, or the answers it is made of"],
  [{ total: "forty" }, "total", "Please enter the total, or the answers it is made of"],
  [{ total: "70" }, "total", "Its total is from 0 to 69"],
  [{ measure: "kms", total: "2" }, "total", "Its total is from 3 to 21"],
  [{ measure: "csi_4", answers: "3 1 5" }, "answers", "It has 4 answers; 3 were given."],
  [
    { measure: "csi_4", answers: "3, , 5, 5" },
    "answers",
    "Answer 2 is missing, and no rule for that was ever published.",
  ],
  [{ measure: "csi_4", answers: "3 6 5 5" }, "answers", "Answer 2 has to be a whole number from 0 to 5."],
  [
    { measure: "csi_4", answers: "3 1 5 5", total: "15" },
    "total",
    "The answers come to 14. Leave one of the two empty",
  ],
])("%j is refused at %s", (given, field, message) => {
  expect(parsed(given)).toEqual({ field, why: message });
});

test.each(["dts", "tcrs", "das"])(
  "%s takes totals alone, since its key has to come from its publisher",
  (measure) => {
    expect(parsed({ measure, answers: "1 2 3" })).toMatchObject({
      why: expect.stringMatching(/enter the total/),
    });
  },
);
