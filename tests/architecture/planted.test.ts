import { existsSync } from "node:fs";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { notPlanted, planted } from "@/tests/factories/planted-tables";

const holdsWords = /^(text|varchar|json|bytea)/;
const withWords = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .map((table) => getTableConfig(table))
  .filter(({ columns }) => columns.some((column) => holdsWords.test(column.getSQLType())))
  .map(({ name }) => name);

test("a table that holds words has a planted one, or says why not", () => {
  expect(withWords.filter((name) => !planted.includes(name as never) && !notPlanted[name])).toEqual([]);
});

test("what is said about a table is said once, and of one that there is", () => {
  const said = [...planted, ...Object.keys(notPlanted)];

  expect(said.filter((name) => !withWords.includes(name))).toEqual([]);
  expect(said.length).toBe(new Set(said).size);
});

test("a test that is named is there", () => {
  const named = Object.values(notPlanted).flatMap((why) => why.match(/(?:tests|e2e)\/[\w/.-]+\.ts/g) ?? []);

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
