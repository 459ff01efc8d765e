import { expect, test } from "vitest";
import { reconcile } from "@/lib/offline-drafts/rules/reconcile";
import type { Entries, LocalCopy } from "@/lib/offline-drafts/types";

const text = (words: string): Entries => [["f.note", words]];
const copy = (more: Partial<LocalCopy> = {}): LocalCopy => ({
  sheet: "s",
  entries: text("mine"),
  base: 2,
  sending: null,
  handIn: null,
  ...more,
});

test("the server has every word: nothing is left to do", () => {
  expect(reconcile(copy(), { revision: 3, entries: text("mine") })).toEqual({ kind: "forget" });
});

test("nobody saved in between: the words go on from here", () => {
  expect(reconcile(copy(), { revision: 2, entries: text("older") })).toEqual({
    kind: "resume",
    copy: copy(),
  });
});

test("the save that got no answer had arrived: the newer words go on top of it", () => {
  const kept = copy({ sending: text("half") });
  expect(reconcile(kept, { revision: 3, entries: text("half") })).toEqual({
    kind: "resume",
    copy: copy({ base: 3 }),
  });
});

test("another device wrote something else: the person decides", () => {
  const kept = copy({ sending: text("half") });
  expect(reconcile(kept, { revision: 3, entries: text("theirs") }).kind).toBe("conflict");
});

test("a hand-in on its way goes on, whatever the draft says", () => {
  const kept = copy({ handIn: text("mine") });
  expect(reconcile(kept, { revision: 9, entries: text("theirs") }).kind).toBe("resume");
});
