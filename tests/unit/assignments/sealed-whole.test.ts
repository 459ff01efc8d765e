import { describe, expect, test } from "vitest";
import { isSealedForTwo, isWhole, textOf, type WaitingAnswer } from "@/lib/assignments/sealed/rules/whole";

const answer = (changes: Partial<WaitingAnswer> = {}): WaitingAnswer => ({
  ...{ responseId: "r1", fieldKey: "causes", clientId: "ana", digest: "d1", held: false },
  ...changes,
});
const ben = answer({ responseId: "r2", clientId: "ben" });

describe("sealed answers of two", () => {
  test.each([
    [{ mode: "apart", sealed: true, releaseRule: "coach" }, ["ana", "ben"], true],
    [{ mode: "together", sealed: true, releaseRule: "automatic" }, ["ana", "ben"], true],
    [{ mode: "apart", sealed: false, releaseRule: "coach" }, ["ana", "ben"], true],
    [{ mode: "apart", sealed: false, releaseRule: "automatic" }, ["ana", "ben"], false],
    [{ mode: "one", sealed: true, releaseRule: "coach" }, ["ana", "ben"], false],
    [{ mode: "apart", sealed: true, releaseRule: "coach" }, ["ana"], false],
  ] as const)("%j to %j: %j", (opening, clientIds, are) => {
    expect(isSealedForTwo(opening, clientIds)).toBe(are);
  });

  test("are whole once each has something in them for the other, and nothing is held", () => {
    expect(isWhole(["ana", "ben"], [answer(), ben])).toBe(true);
    expect(isWhole(["ana", "ben"], [answer(), answer({ fieldKey: "not_clear" })])).toBe(false);
    expect(isWhole(["ana", "ben"], [answer(), ben, answer({ fieldKey: "not_clear", held: true })])).toBe(
      false,
    );
    expect(isWhole(["ana", "ben"], [])).toBe(false);
  });
});

describe("what would open", () => {
  test("is the same in whatever order it is read", () => {
    expect(textOf([answer(), ben])).toBe(textOf([ben, answer()]));
  });

  test.each<[string, WaitingAnswer[]]>([
    ["something is added", [answer(), ben, answer({ fieldKey: "not_clear" })]],
    ["something is taken back", [answer()]],
    ["something is said in other words", [answer({ digest: "d2" }), ben]],
    ["it is another’s", [answer({ responseId: "r3" }), ben]],
    ["it answers another question", [answer({ fieldKey: "not_clear" }), ben]],
  ])("is another when %s", (_, changed) => {
    expect(textOf(changed)).not.toBe(textOf([answer(), ben]));
  });
});
