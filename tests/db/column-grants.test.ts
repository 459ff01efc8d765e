import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grants } from "@/db/schema/grants";
import { type ActorName, actors } from "./access-matrix/actors";
import { openAdmin } from "./access-matrix/admin";
import { tryOut } from "./access-matrix/trial";

/** One for each role that the application ever is. */
const knocking: ActorName[] = ["own", "ana", "supervisor", "system", "out"];

let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
});
afterAll(() => sql.end({ timeout: 2 }));

type Column = { table: string; column: string; type: string; derived: boolean };
type Try = { right: "select" | "insert" | "update" | "delete" | "truncate"; of: string; work: string };

const columns = () => sql<Column[]>`
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    a.attgenerated <> '' as derived
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1, a.attnum`;

const written = (table: string, column: string, type: string): Try[] => [
  {
    right: "insert",
    of: `${table}.${column}`,
    work: `insert into "${table}" ("${column}") select null::${type} where false`,
  },
  { right: "update", of: `${table}.${column}`, work: `update "${table}" set "${column}" = null where false` },
];

/** No statement finds or makes a row: a right is asked for before any row is looked at. */
function triesOf(all: readonly Column[]): Try[] {
  const each = all.flatMap(({ table, column, type, derived }): Try[] => [
    { right: "select", of: `${table}.${column}`, work: `select "${column}" from "${table}" where false` },
    // What the database derives from other columns is written by nobody, whatever their right.
    ...(derived ? [] : written(table, column, type)),
  ]);
  const whole = [...new Set(all.map(({ table }) => table))].flatMap((table): Try[] => [
    { right: "delete", of: table, work: `delete from "${table}" where false` },
    { right: "truncate", of: table, work: `truncate "${table}"` },
  ]);
  return [...each, ...whole];
}

function mayBy(role: string, { right, of }: Try): boolean {
  const [table = "", column = ""] = of.split(".");
  if (right === "truncate") return false;
  const named = grants[role]?.[table]?.[right];
  return named === "all" || (named?.includes(column) ?? false);
}

/** @returns each right that somebody has and should not have, or lacks and should have */
async function wrongRights(): Promise<string[]> {
  const tries = triesOf(await columns());
  const [outcomes = []] = await tryOut(sql, [
    { visits: knocking.map((who) => ({ who, works: tries.map(({ work }) => work) })) },
  ]);
  return knocking.flatMap((who, i) => {
    const { role } = actors[who];
    return tries.flatMap((one, j) => {
      const outcome = outcomes[i]?.[j];
      if (typeof outcome === "string" || outcome === undefined)
        return [`${role} ${one.right} ${one.of}: ${outcome ?? "not tried"}`];
      if ((outcome !== false) === mayBy(role, one)) return [];
      return [`${role} ${outcome === false ? "cannot" : "can"} ${one.right} ${one.of}`];
    });
  });
}

test("each role reads, adds and changes just the columns it was given, tried one by one", async () => {
  expect(await wrongRights()).toEqual([]);
});

test("each right too many, and one that is lacking, is noticed", async () => {
  const tooMany = {
    "update (held_from) on thanks": "mendwork_client can update thanks.held_from",
    "insert (released_at) on answers": "mendwork_client can insert answers.released_at",
    "select (closed_by) on commitments": "mendwork_client can select commitments.closed_by",
    "delete on pulses": "mendwork_client can delete pulses",
    "truncate on drafts": "mendwork_client can truncate drafts",
  };
  for (const right of Object.keys(tooMany)) await sql.unsafe(`grant ${right} to mendwork_client`);
  await sql`revoke update (sent_at) on thanks from mendwork_client`;

  const found = await wrongRights();

  expect(found.toSorted()).toEqual(
    [...Object.values(tooMany), "mendwork_client cannot update thanks.sent_at"].sort(),
  );
});
