import { expect, test } from "vitest";
import { wrapped } from "@/components/charts/picture";

test.each([
  ["", 10, [""]],
  ["around 7 before", 8, ["around 7", "before"]],
  ["a  word\nand another", 40, ["a word and another"]],
  ["Maximiliana-Sophie rates", 10, ["Maximiliana-Sophie", "rates"]],
])("%j breaks at %i letters between words", (words, most, lines) => {
  expect(wrapped(words, most)).toEqual(lines);
});
