import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorNames } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { agreements } from "./access-matrix/agreements";
import { authoring } from "./access-matrix/authoring";
import { conflicts } from "./access-matrix/conflicts";
import { inWords } from "./access-matrix/in-words";
import { jarAndPace } from "./access-matrix/jar-and-pace";
import { pathways } from "./access-matrix/pathways";
import { people } from "./access-matrix/people";
import { can, insertAll, tableKeys } from "./access-matrix/probe";
import { promises } from "./access-matrix/promises";
import { rootCauses } from "./access-matrix/root-causes";
import { operations } from "./access-matrix/row";
import { safety } from "./access-matrix/safety";
import { submissions } from "./access-matrix/submissions";
import { trust } from "./access-matrix/trust";
import { work } from "./access-matrix/work";

const rows = [
  ...people,
  ...work,
  ...authoring,
  ...trust,
  ...safety,
  ...conflicts,
  ...pathways,
  ...rootCauses,
  ...promises,
  ...jarAndPace,
  ...agreements,
  ...submissions,
];
const tables = [...new Set(rows.map(({ table }) => table))];

let sql: postgres.Sql;
let keys: Map<string, string[]>;
beforeAll(async () => {
  sql = await openAdmin();
  keys = await tableKeys(sql);
  await insertAll(sql, rows);
});
afterAll(() => sql.end({ timeout: 2 }));

test("every table is in the matrix", async () => {
  const live = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`;
  expect(tables.toSorted()).toEqual(live.map(({ name }) => name).sort());
});

test.each(tables)("%s: who may read, add, change and remove each kind of row", async (table) => {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const row of rows.filter((one) => one.table === table)) {
    for (const operation of operations) {
      const really: string[] = [];
      for (const name of actorNames) {
        if (await can(sql, keys.get(table) ?? [], name, operation, row)) really.push(name);
      }
      const line = `${row.kind}: ${operation}`;
      expect(wanted[line], `${line} is listed twice`).toBeUndefined();
      found[line] = really.join(" ");
      wanted[line] = actorNames.filter((name) => row.may[operation].has(name)).join(" ");
    }
  }
  expect(found).toEqual(wanted);
});

test("docs/privacy-matrix.md says the same", async () => {
  await expect(inWords(rows)).toMatchFileSnapshot("../../docs/privacy-matrix.md");
});
