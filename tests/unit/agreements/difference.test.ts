import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, sameWords } from "@/lib/agreements/records/hash";
import { difference, type Piece, pieces } from "@/lib/agreements/rules/difference";
import type { AgreementItem } from "@/lib/agreements/types";

const item = (key: string, words: string, more: Partial<AgreementItem> = {}): AgreementItem => ({
  key,
  owner: null,
  words,
  why: "",
  when: "",
  ifCrossed: "",
  ...more,
});
const words = (...items: AgreementItem[]) => ({ title: "How we disagree", items });
const without = (was: Piece["was"], all: Piece[]) =>
  all
    .filter((one) => one.was !== was)
    .map(({ text }) => text)
    .join("");

test("one changed word is one word taken out and one put in", () => {
  expect(
    pieces("We stop for ten minutes.", "We stop for twenty minutes.").filter(({ was }) => was !== "same"),
  ).toEqual([
    { text: "ten", was: "removed" },
    { text: "twenty", was: "added" },
  ]);
});

test("what is shown always reads as the one before and the one after", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const all = pieces(before, after);
      expect(without("added", all)).toBe(before);
      expect(without("removed", all)).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test("lines are known by their names: moved, new, gone, changed", () => {
  const before = words(item("a", "one"), item("b", "two"), item("c", "three"));
  const after = words(item("c", "three"), item("a", "one more"), item("d", "four", { why: "because" }));
  const found = difference(before, after);
  expect(found.lines.map(({ key, was }) => [key, was])).toEqual([
    ["c", "same"],
    ["a", "changed"],
    ["b", "removed"],
    ["d", "added"],
  ]);
  expect(found.same).toBe(false);
  expect(difference(before, before).same).toBe(true);
});

test("whom a line binds is a change of its own", () => {
  const [line] = difference(
    words(item("a", "x", { owner: "ana" })),
    words(item("a", "x", { owner: "ben" })),
  ).lines;
  expect(line).toMatchObject({ was: "changed", owner: "ben", ownerBefore: "ana" });
});

test("the hash is over every word and whom it binds, and over nothing else", () => {
  const base = words(item("a", "I ask", { owner: "ana", why: "w", when: "t", ifCrossed: "i" }));
  const [line] = base.items;
  if (!line) throw new Error("no line");
  const changed = [
    { ...base, title: "How we disagree." },
    words({ ...line, words: "I ask " }),
    words({ ...line, owner: "ben" }),
    words({ ...line, owner: null }),
    words({ ...line, why: "" }),
    words({ ...line, when: "T" }),
    words({ ...line, ifCrossed: "" }),
    words({ ...line, why: "t", when: "w" }),
    words(line, line),
    words(),
  ].map(hashOf);
  expect(new Set([hashOf(base), ...changed]).size).toBe(changed.length + 1);
  expect(hashOf(words({ ...line, key: "z" }))).toBe(hashOf(base));
  expect(sameWords(base, words({ ...line, key: "z" }))).toBe(true);
});
