import { expect, test } from "vitest";
import { orderProblems } from "@/lib/library/pathways/rules/order";
import type { DeliveryKind } from "@/lib/library/pathways/schema";

const kinds: Record<string, string> = {
  ...{ naming: "E01", responsibility: "E03", truth: "E07", apology: "E04", walk: "E16" },
};
const step = (
  slug: string,
  kind: DeliveryKind = "when_opened",
  more: { watchFor?: string; talkFirst?: boolean } = {},
) => ({
  watchFor: "Haste.",
  delivery: { kind },
  exercises: [{ slug }],
  ...more,
});
const holding = (kind: DeliveryKind, ...slugs: string[]) => ({
  ...{ watchFor: "Haste.", delivery: { kind }, exercises: slugs.map((slug) => ({ slug })) },
});
const found = (...steps: ReturnType<typeof step>[]) =>
  orderProblems(steps, (slug) => kinds[slug]).map(
    ({ step: at, message }) => `${at}: ${message.slice(0, 24)}`,
  );

test("facts, then an apology that waits for the counselor: nothing to say", () => {
  expect(found(step("naming", "at_once"), step("apology"), step("walk", "after_previous"))).toEqual([]);
  expect(found(step("walk", "at_once"))).toEqual([]);
});

test.each([
  [
    "an apology with nothing named before it",
    [step("walk", "at_once"), step("apology")],
    "1: An apology before the fa",
  ],
  ["an apology in the step that names", [step("apology")], "0: An apology before the fa"],
  ["a hard truth after it", [step("naming"), step("apology"), step("truth")], "2: This tells facts after a"],
  [
    "an apology that comes by itself",
    [step("naming"), step("apology", "after_previous")],
    "1: An apology waits for you",
  ],
  [
    "a step that a talk comes before",
    [step("naming"), step("walk", "every", { talkFirst: true })],
    "1: You want to speak with t",
  ],
  [
    "a note that asks for a talk before the next step",
    [
      step("naming", "at_once", { watchFor: "Speak with each of them alone before the next step." }),
      step("walk", "every"),
    ],
    "1: You want to speak with t",
  ],
  [
    "a note that asks for a talk before its own step",
    [step("walk", "every", { watchFor: "Open it after you have seen each of them alone." })],
    "0: You want to speak with t",
  ],
])("%s is pointed out", (_, steps, wanted) => expect(found(...steps)).toEqual([wanted]));

test.each(["naming", "responsibility", "truth"])("%s is what an apology is for", (fact) => {
  expect(found(step(fact, "at_once"), step("apology"))).toEqual([]);
});

test("one exercise among several tells it, or is the apology", () => {
  expect(found(holding("at_once", "walk", "naming"), holding("when_opened", "walk", "apology"))).toEqual([]);
  expect(found(holding("at_once", "walk"), holding("after_previous", "walk", "apology"))).toEqual([
    "1: An apology before the fa",
    "1: An apology waits for you",
  ]);
});

test("facts that come only later do not count, also behind the very first step", () => {
  expect(found(step("apology"), step("naming", "at_once"))).toEqual(["0: An apology before the fa"]);
  expect(found(step("apology"), step("truth", "at_once"))).toEqual([
    "0: An apology before the fa",
    "1: This tells facts after a",
  ]);
  expect(found(holding("when_opened", "truth", "apology"))).toEqual(["0: An apology before the fa"]);
});

test("a hard truth needs no apology before it, and may be told in any step until then", () => {
  expect(found(step("truth", "at_once"))).toEqual([]);
  expect(found(step("walk", "at_once"), step("truth", "at_once"))).toEqual([]);
  expect(found(step("walk", "at_once"), step("truth", "at_once"), step("apology"))).toEqual([]);
});

test("a talk that was before the step before is not asked for again", () => {
  const talk = { watchFor: "Open it after you have seen each of them alone." };
  expect(found(step("walk", "when_opened", talk), step("walk", "every"))).toEqual([]);
});

test("an exercise that is not on the shelf is nothing", () => {
  expect(found(step("gone", "at_once"))).toEqual([]);
});
