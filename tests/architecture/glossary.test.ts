// Promise: every folder of lib and every table stands in docs/glossary.md, and nothing else is named there as one.
import { getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { sources, textOf } from "./sources";

const closed = new Set(["schema", "terms", "rules", "records"]);
const tables = Object.values(schema).flatMap((one: unknown) => (is(one, PgTable) ? [getTableName(one)] : []));
/** `lib/pace/space/rules.ts` -> pace, pace/space: areas and their sub-areas, not the folders of the closed set. */
const folders = new Set(
  sources
    .filter((path) => path.startsWith("lib/"))
    .map((path) => path.split("/").slice(1, -1))
    .flatMap(([area, sub]) =>
      area === undefined ? [] : sub && !closed.has(sub) ? [area, `${area}/${sub}`] : [area],
    ),
);

/** The backticked names in one column of every table with that column. */
function named(glossary: string, column: string): Set<string> {
  let at = -1;
  const cells = glossary.split("\n").map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    if (!line.startsWith("|")) at = -1;
    else if (at === -1) at = cells.indexOf(column);
    return at > 0 ? (cells[at] ?? "") : "";
  });
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "")));
}

const glossary = textOf("docs/glossary.md");
const missing = (text: string) => [
  ...[...folders].filter((one) => !named(text, "code").has(one)),
  ...tables.filter((one) => !named(text, "tables").has(one)),
];

test("there are folders and tables to look for", () => {
  expect(folders.size).toBeGreaterThan(60);
  expect(tables.length).toBeGreaterThan(70);
});

test("each stands in the glossary", () => expect(missing(glossary)).toEqual([]));

test("the glossary names no folder or table that is gone", () => {
  expect([...named(glossary, "code")].filter((one) => !folders.has(one))).toEqual([]);
  expect([...named(glossary, "tables")].filter((one) => !tables.includes(one))).toEqual([]);
});

test.each([
  ["`pace/space`", "pace/space"],
  ["`gentle_words`", "gentle_words"],
])("notices that %s is no longer there", (name, left) => {
  expect(missing(glossary.replaceAll(name, "–"))).toContain(left);
});
