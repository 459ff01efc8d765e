import { expect, test } from "vitest";
import { entriesOfValues, sameWords, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";

test("an empty box, a line end and the order of boxes make no difference", () => {
  const typed: Entries = [
    ["f.note", "one\ntwo"],
    ["f.empty", ""],
    ["f.pick[]", "a"],
    ["f.pick[]", "b"],
  ];
  const stored: Entries = [
    ["f.pick[]", "b"],
    ["f.pick[]", "a"],
    ["f.note", "one\r\ntwo"],
  ];
  expect(sameWords(typed, stored)).toBe(true);
  expect(sameWords(typed, [["f.note", "one\nthree"]])).toBe(false);
});

test("rows say the same when only empty rows between them have gone", () => {
  const typed: Entries = [
    ["f.plan.0.what", "call"],
    ["f.plan.1.what", ""],
    ["f.plan.2.what", "walk"],
    ["f.plan.2.day", "2026-03-01"],
  ];
  const stored: Entries = [
    ["f.plan.0.what", "call"],
    ["f.plan.1.what", "walk"],
    ["f.plan.1.day", "2026-03-01"],
  ];
  expect(sameWords(typed, stored)).toBe(true);
  expect(
    sameWords(typed, [
      ["f.plan.0.what", "walk"],
      ["f.plan.1.what", "call"],
    ]),
  ).toBe(false);
});

test("what only belongs to the posting is no word", () => {
  expect(sameWords([["submitKey", "x"]], [["submitKey", "y"]])).toBe(true);
});

test("a stored draft comes back as the entries of its form", () => {
  const values = {
    note: "hello",
    number: 7,
    pick: ["a", "b"],
    apology: { action: "I did" },
    plan: [{ what: "call" }, { what: "walk" }],
  };
  expect(valuesOf(entriesOfValues("f", values))).toEqual({
    "f.note": "hello",
    "f.number": "7",
    "f.pick[]": ["a", "b"],
    "f.apology.action": "I did",
    "f.plan.0.what": "call",
    "f.plan.1.what": "walk",
  });
});

test("a post that was parsed comes back the same way, rows being keyed by place", () => {
  expect(entriesOfValues("f", { plan: { "0": { what: "call" } } })).toEqual([["f.plan.0.what", "call"]]);
});
