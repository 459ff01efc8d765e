// Promise: every page of a record is in one of its five places, and what is open is marked.
import { expect, test } from "vitest";
import { isPart, partOf, recordLinks } from "@/components/practice/couples/record-places";

const record = "/coach/couples/one";
const open = (path: string) => {
  const { places, parts } = recordLinks("one", record + path);
  return [...places, ...parts].filter(({ isHere }) => isHere).map(({ label }) => label);
};

test("a record has five places, and each opens its first page", () => {
  const { places } = recordLinks("one", record);

  expect(places.map(({ label, href }) => [label, href.slice(record.length)])).toEqual([
    ["Overview", ""],
    ["Work", "/homework"],
    ["Story", "/conflicts"],
    ["Agreements & promises", "/agreements"],
    ["Trust & every day", "/trust"],
  ]);
});

test.each([
  ["", ["Overview", "At a glance"]],
  ["/sessions", ["Overview", "Sessions"]],
  ["/brief", ["Overview", "Brief"]],
  ["/review/7", ["Overview", "Review"]],
  ["/sessions/7/private", ["Overview", "Sessions"]],
  ["/sessions/7", ["Overview", "Sessions"]],
  ["/settings/copy", ["Overview", "Settings"]],
  ["/homework/7", ["Work", "Exercises"]],
  ["/conflicts", ["Story", "Events"]],
  ["/conflicts/7", ["Story", "Events"]],
  ["/conflicts/note", ["Story", "Formulation"]],
  ["/conflicts/note/share", ["Story", "Formulation"]],
  ["/agreements/new", ["Agreements & promises", "Agreements"]],
  ["/day-to-day", ["Trust & every day", "Day to day"]],
  ["/measures", ["Trust & every day", "Measures"]],
])("%j is in one place and on one of its pages", (path, labels) => {
  expect(open(path)).toEqual(labels);
});

test("assigning belongs to the work, and is none of its pages", () => {
  expect(open("/assign")).toEqual(["Work"]);
});

test("an address elsewhere marks nothing", () => {
  expect(recordLinks("one", "/coach/couples/another").places.some(({ isHere }) => isHere)).toBe(false);
});

test("another couple is opened at the same page", () => {
  expect(partOf("one", `${record}/conflicts/note/share`)).toBe("conflicts/note");
  expect(partOf("one", record)).toBeUndefined();
});

test("only pages that every record has are opened from an address", () => {
  expect([isPart("trust"), isPart("conflicts/7"), isPart("../settings"), isPart("")]).toEqual([
    ...[true, false, false, false],
  ]);
});
