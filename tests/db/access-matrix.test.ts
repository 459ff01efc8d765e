import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ActorName, actorNames, idOf } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { inWords } from "./access-matrix/in-words";
import { boundByPolicy, openProbe, type Probe } from "./access-matrix/probe";
import { type Operation, operations } from "./access-matrix/row";
import { rows, twins } from "./access-matrix/rows";
import { type Tried, waysOf } from "./access-matrix/statements";
import { variants } from "./access-matrix/variants";

const tables = [...new Set(rows.map(({ table }) => table))];

let sql: postgres.Sql;
let probe: Probe;
beforeAll(async () => {
  sql = await openAdmin();
  probe = await openProbe(sql, [...rows, ...twins]);
});
afterAll(() => sql.end({ timeout: 2 }));

test("every table is in the matrix", async () => {
  const live = await sql<
    { name: string }[]
  >`select tablename as name from pg_tables where schemaname = 'public'`;
  expect(tables.toSorted()).toEqual(live.map(({ name }) => name).sort());
});

/** Who really may, each way the operation can be tried; and who should. */
async function tried<R extends Tried>(some: R[], operation: Operation, namesOf: (row: R) => ActorName[]) {
  const lines = { found: {} as Record<string, string>, wanted: {} as Record<string, string> };
  for (const way of waysOf(operation)) {
    const isBound = (name: ActorName, row: R) => boundByPolicy(name, row.table, operation);
    const [first] = some;
    // Whoever holds no such right is refused before any row is looked at: one row shows it for all.
    const found = await probe(some, way, (row) =>
      namesOf(row).filter((name) => name === "system" || row === first || isBound(name, row)),
    );
    for (const row of some) {
      const names = namesOf(row).filter((name) => way === operation || isBound(name, row));
      const outcome = (name: ActorName) =>
        found.get(row)?.get(name) ?? (first && found.get(first)?.get(name));
      const really = names.map((name) => [name, outcome(name)] as const).filter(([, one]) => one !== false);
      const line = `${row.kind}: ${way}`;
      expect(lines.wanted[line], `${row.kind} is listed twice`).toBeUndefined();
      lines.found[line] = really.map(([name, one]) => (one === true ? name : `${name} (${one})`)).join(" ");
      lines.wanted[line] = names.filter((name) => row.may[operation].has(name)).join(" ");
    }
  }
  return lines;
}

test.each(tables)("%s: who may read, add, change and remove each kind of row", async (table) => {
  const own = rows.filter((one) => one.table === table);
  for (const operation of operations) {
    const { found, wanted } = await tried(own, operation, () => actorNames);
    expect(found).toEqual(wanted);
  }
});

/** Whose words they are, in the tables where somebody's are. */
const authorOf = ({ values }: { values: Record<string, unknown> }) =>
  values.client_id ?? values.author_client_id ?? values.author_id ?? values.asker_id;
/** A copy of what both signed is each one's to keep. */
const bothSigned = new Set(["agreement_versions", "agreement_signatures"]);

test.each(tables)(
  "%s: who no longer takes part reads their own, and nothing of the other's",
  async (table) => {
    const some = rows.filter((one) => one.table === table);
    const found = await probe(some, "select", () => ["left"]);
    const reads = (who: string) =>
      some.filter((one) => authorOf(one) === idOf(who) && found.get(one)?.get("left") === true);

    expect(reads("ben")).toEqual(
      some.filter((one) => authorOf(one) === idOf("ben") && one.may.select.has("ben")),
    );
    expect(bothSigned.has(table) ? [] : reads("ana").map(({ kind }) => kind)).toEqual([]);
  },
);

test.each(tables)("%s: who no longer takes part changes nothing, also of their own", async (table) => {
  const some = rows.filter((one) => one.table === table);
  const changed: string[] = [];
  for (const operation of ["insert", "update", "delete"] as const)
    for (const way of waysOf(operation))
      for (const [row, found] of await probe(some, way, () => ["left"])) {
        const outcome = found.get("left");
        const isRefused = outcome === false || /read-only transaction/.test(String(outcome));
        if (!isRefused) changed.push(`${row.kind}: ${way} ${outcome}`);
      }

  expect(changed).toEqual([]);
});

test("shared_periods: who no longer takes part finds none of them", async () => {
  const some = rows.filter(({ table }) => table === "shared_periods");

  const found = await probe(some, "select", () => ["left"]);

  expect(some.length).toBeGreaterThan(0);
  expect(some.filter((one) => found.get(one)?.get("left") !== false)).toEqual([]);
});

const varied = [...new Set(variants.map(({ table }) => table))];

test.each(varied)("%s: what nobody may add or make of a row, wrong in one thing only", async (table) => {
  const own = variants.filter((one) => one.table === table);
  for (const operation of ["insert", "update"] as const) {
    const { found, wanted } = await tried(own, operation, () => actorNames);
    expect(found).toEqual(wanted);
  }
});

const twinned = tables.filter((table) => twins.some((twin) => twin.table === table && twin.tried));

test.each(twinned)("%s: the same ids in another practice or couple open nothing", async (table) => {
  for (const operation of operations) {
    const own = twins.filter((one) => one.table === table && (one.tried || operation === "select"));
    const { found, wanted } = await tried(own, operation, ({ tempted }) =>
      tempted.filter((name) => boundByPolicy(name, table, operation)),
    );
    expect(found).toEqual(wanted);
  }
});

test("docs/privacy-matrix.md says the same", async () => {
  await expect(inWords(rows)).toMatchFileSnapshot("../../docs/privacy-matrix.md");
});
