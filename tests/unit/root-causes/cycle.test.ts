import { describe, expect, test } from "vitest";
import { closes, cycleOf } from "@/lib/root-causes/rules/cycle";
import type { CyclePerson } from "@/lib/root-causes/types";

const people: CyclePerson[] = [
  { clientId: "a", firstName: "Ana", place: 1 },
  { clientId: "b", firstName: "Ben", place: 2 },
];
const turn = (id: string, clientId: string, trigger: string, reaction: string) => ({
  id,
  clientId,
  trigger,
  meaning: "",
  reaction,
});

describe("the circle", () => {
  test("comes back to where it began after two turns or four, not after one or three", () => {
    expect([0, 1, 2, 3, 4].map((n) => closes(Array(n)))).toEqual([false, false, true, false, true]);
  });

  test("what one does is what sets the other off, unless other words are given", () => {
    const cycle = cycleOf([turn("1", "a", "", "asks again"), turn("2", "b", "", "goes quiet")], people);
    expect(cycle.map(({ trigger }) => trigger)).toEqual(["goes quiet", "asks again"]);
    const told = cycleOf(
      [turn("1", "a", "the phone", "asks again"), turn("2", "b", "her voice", "")],
      people,
    );
    expect(told.map(({ trigger }) => trigger)).toEqual(["the phone", "her voice"]);
  });

  test("a piece of it stays open at its beginning", () => {
    const [first] = cycleOf([turn("1", "a", "", "asks again")], people);
    expect(first?.trigger).toBe("");
  });
});
