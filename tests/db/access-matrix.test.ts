import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActorName, actorNames } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { inWords } from "./access-matrix/in-words";
import { boundByPolicy, can, canWithoutReading, insertAll, tableKeys } from "./access-matrix/probe";
import { type Operation, operations, type Row } from "./access-matrix/row";
import { rows, twins } from "./access-matrix/rows";

const tables = [...new Set(rows.map(({ table }) => table))];

let sql: postgres.Sql;
let keys: Map<string, string[]>;
beforeAll(async () => {
  sql = await openAdmin();
  keys = await tableKeys(sql);
  await insertAll(sql, [...rows, ...twins]);
});
afterAll(() => sql.end({ timeout: 2 }));

test("every table is in the matrix", async () => {
  const live = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`;
  expect(tables.toSorted()).toEqual(live.map(({ name }) => name).sort());
});

/** Who really may, each way the operation can be tried; and who should. */
async function tried(row: Row, operation: Operation, names: ActorName[]) {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  const tryAll = async (line: string, some: ActorName[], way: typeof can | typeof canWithoutReading) => {
    const really: string[] = [];
    for (const name of some) {
      const outcome = await way(sql, keys.get(row.table) ?? [], name, operation as "update", row);
      if (outcome) really.push(outcome === true ? name : `${name} (${outcome})`);
    }
    found[line] = really.join(" ");
    wanted[line] = some.filter((name) => row.may[operation].has(name)).join(" ");
  };
  await tryAll(`${row.kind}: ${operation}`, names, can);
  if (operation === "update" || operation === "delete") {
    const bound = names.filter((name) => boundByPolicy(name, row.table, operation));
    await tryAll(`${row.kind}: ${operation} without reading`, bound, canWithoutReading);
  }
  return { found, wanted };
}

test.each(tables)("%s: who may read, add, change and remove each kind of row", async (table) => {
  const found: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  for (const row of rows.filter((one) => one.table === table)) {
    for (const operation of operations) {
      expect(wanted[`${row.kind}: ${operation}`], `${row.kind} is listed twice`).toBeUndefined();
      const cell = await tried(row, operation, actorNames);
      Object.assign(found, cell.found);
      Object.assign(wanted, cell.wanted);
    }
  }
  expect(found).toEqual(wanted);
});

const twinned = tables.filter((table) => twins.some((twin) => twin.table === table && twin.tried));

test.each(twinned)("%s: the same ids in another practice or couple open nothing", async (table) => {
  for (const twin of twins.filter((one) => one.table === table && one.tried)) {
    for (const operation of operations) {
      const bound = twin.tempted.filter((name) => boundByPolicy(name, table, operation));
      const { found, wanted } = await tried(twin, operation, bound);
      expect(found).toEqual(wanted);
    }
  }
});

test("docs/privacy-matrix.md says the same", async () => {
  await expect(inWords(rows)).toMatchFileSnapshot("../../docs/privacy-matrix.md");
});
