import { expect, test } from "vitest";
import { initials } from "@/lib/practice/couples/rules/title";

test.each([
  [["Ana", "Ben"], "A & B"],
  [["ana", "ben"], "A & B"],
  [["Alex R.", "Alex M."], "AR & AM"],
  [["Mary-Jane", "José Luis García"], "MJ & JL"],
  [["Élodie", "(Bo)"], "É & B"],
  [["יואב", "李明"], "י & 李"],
])("%j are %s", (names, short) => expect(initials(names, [])).toBe(short));

test("the second couple of the same initials has a number, and the first stays as it was", () => {
  expect(initials(["Ana", "Ben"], [])).toBe("A & B");
  expect(initials(["Abe", "Bea"], [["Ana", "Ben"]])).toBe("A & B (2)");
  expect(
    initials(
      ["Ada", "Bob"],
      [
        ["Ana", "Ben"],
        ["Eli", "Fay"],
        ["Abe", "Bea"],
      ],
    ),
  ).toBe("A & B (3)");
});

test.each([
  ["the other way round", ["Bea", "Abe"], "B & A (2)"],
  ["with an accent", ["Álvaro", "Bo"], "Á & B (2)"],
  ["in another alphabet that looks alike", ["Аня", "Bo"], "А & B (2)"],
])("so has one that reads alike: %s", (_, names, short) => {
  expect(initials(names, [["Ana", "Ben"]])).toBe(short);
});
