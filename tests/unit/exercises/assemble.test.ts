import { expect, test } from "vitest";
import { assembled } from "@/lib/library/exercises/rules/assemble";

const words = "When {when}, I felt {felt}. I’d like {like}.";

test.each([
  [
    { when: "you went on typing", felt: "lonely", like: "you to look up" },
    "When you went on typing, I felt lonely. I’d like you to look up.",
  ],
  [
    { when: "When you went on typing, ", felt: "I felt lonely.", like: "I’d like you to look up." },
    "When you went on typing, I felt lonely. I’d like you to look up.",
  ],
  [
    { when: "… you left\nwithout a word", felt: "small,  and cross", like: "a hello" },
    "When you left without a word, I felt small, and cross. I’d like a hello.",
  ],
])("%j", (parts, sentence) => expect(assembled(words, parts)).toBe(sentence));

test.each([[{}], [{ when: "you left", felt: "alone" }], [{ when: "you left", felt: "alone", like: "  " }]])(
  "waits for every part: %j",
  (parts) => expect(assembled(words, parts)).toBeNull(),
);

test("what somebody writes is never taken for a gap", () => {
  expect(assembled("{a} and {b}", { a: "{b}", b: "two" })).toBe("{b} and two");
});
