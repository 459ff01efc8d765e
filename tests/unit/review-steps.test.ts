// Promise: what can be done with a review that was given, in every state it can be in.
import { expect, test } from "vitest";
import { reviewAfter, reviewState } from "@/lib/sessions/reviews/rules";
import { reviewStates, reviewSteps } from "@/lib/sessions/reviews/terms";

test("every pair of state and step", () => {
  const table = reviewStates.map((state) => [state, ...reviewSteps.map((step) => reviewAfter(state, step))]);

  expect(table).toEqual([
    //                    open      withdraw            reopen
    ["given", "opened", "withdrawn", "withdrawn"],
    ["opened", "opened", "withdrawn_opened", null],
    ["withdrawn", null, "withdrawn", "withdrawn"],
    ["withdrawn_opened", null, "withdrawn_opened", null],
  ]);
});

test("a state is what the row says", () => {
  const all = [false, true].flatMap((withdrawn) => [false, true].map((opened) => ({ opened, withdrawn })));

  expect(all.map(reviewState)).toEqual([...reviewStates]);
});
