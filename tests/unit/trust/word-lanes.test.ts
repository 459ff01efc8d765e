import fc from "fast-check";
import { expect, test } from "vitest";
import { wordLanes } from "@/components/charts/word-lanes";

const words = (...starts: number[]) => starts.map((at) => ({ at, width: 10 }));

test("words that do not touch share the lowest lane", () => {
  expect(wordLanes(words(0, 10, 25), 3)).toEqual([0, 0, 0]);
});

test("one that would touch goes higher, and without room it stands without its word", () => {
  expect(wordLanes(words(0, 5, 8, 9, 10), 3)).toEqual([0, 1, 2, null, 0]);
  expect(wordLanes(words(0), 0)).toEqual([null]);
});

test("no two in one lane ever touch", () => {
  const marks = fc.array(fc.record({ at: fc.nat(300), width: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(marks, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a.at - b.at);
      const lanes = wordLanes(sorted, 3);
      sorted.forEach((one, i) => {
        sorted.slice(i + 1).forEach((other, j) => {
          if (lanes[i] !== null && lanes[i] === lanes[i + 1 + j])
            expect(other.at).toBeGreaterThanOrEqual(one.at + one.width);
        });
      });
    }),
  );
});
