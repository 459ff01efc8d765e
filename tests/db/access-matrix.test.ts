import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActorName, actorNames } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { inWords } from "./access-matrix/in-words";
import { boundByPolicy, can, canWithoutReading, insertAll, tableKeys } from "./access-matrix/probe";
import { operations } from "./access-matrix/row";
import { rows } from "./access-matrix/rows";

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
      const line = `${row.kind}: ${operation}`;
      expect(wanted[line], `${line} is listed twice`).toBeUndefined();
      const tried = async (line: string, names: ActorName[], way: typeof can | typeof canWithoutReading) => {
        const really: string[] = [];
        for (const name of names) {
          const outcome = await way(sql, keys.get(table) ?? [], name, operation as "update", row);
          if (outcome) really.push(outcome === true ? name : `${name} (${outcome})`);
        }
        found[line] = really.join(" ");
        wanted[line] = names.filter((name) => row.may[operation].has(name)).join(" ");
      };
      await tried(line, actorNames, can);
      if (operation === "update" || operation === "delete") {
        const bound = actorNames.filter((name) => boundByPolicy(name, table, operation));
        await tried(`${line} without reading`, bound, canWithoutReading);
      }
    }
  }
  expect(found).toEqual(wanted);
});

test("docs/privacy-matrix.md says the same", async () => {
  await expect(inWords(rows)).toMatchFileSnapshot("../../docs/privacy-matrix.md");
});
