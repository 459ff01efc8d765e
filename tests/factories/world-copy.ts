/** Copies of a world: building one takes some 300 statements, and most tests begin with the same. What is copied was built by the product's own commands. */
import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { withAdmin } from "@/db/cluster/database";

type Row = Record<string, unknown>;
/** All rows of a world by table, as JSON, and the statement that puts them in again. */
export type Rows = { text: string; insert: string; ids: readonly string[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What `build` wrote into this database, where nobody else writes meanwhile. */
export async function rowsOf(adminUrl: string, build: () => Promise<void>): Promise<Rows> {
  return withAdmin(adminUrl, async (sql) => {
    const [{ since } = { since: "0" }] = await sql<{ since: string }[]>`
      select pg_snapshot_xmax(pg_current_snapshot())::text as since`;
    await build();
    const tables = await sql<{ name: string; columns: string[] }[]>`
      select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.is_generated = 'NEVER' and c.is_identity = 'NO'
      group by 1 order by 1`;
    const rows: Record<string, Row[]> = {};
    const puts: string[] = [];
    for (const { name, columns } of tables) {
      const found = await sql<{ row: Row }[]>`
        select to_jsonb(t) as row from ${sql(name)} t where t.xmin::text::bigint >= ${since}::bigint`;
      if (found.length === 0) continue;
      rows[name] = found.map(({ row }) => row);
      const list = columns.map((column) => `"${column}"`).join(", ");
      puts.push(
        `insert into "${name}" (${list}) select ${list} from jsonb_populate_recordset(null::"${name}", (select j -> '${name}' from given))`,
      );
    }
    const parts = puts.map((put, at) => `part_${at} as (${put})`).join(", ");
    const text = JSON.stringify(rows);
    return {
      text,
      insert: `with given as materialized (select $1::text::jsonb as j), ${parts} select 1`,
      ids: [...new Set(text.match(uuid))].sort(),
    };
  });
}

/** Ids that grow, in the order of those they stand for: ties by id break as they did. */
function newIds(ids: readonly string[]): Map<string, string> {
  const start = `${Date.now().toString(16).padStart(12, "0")}7${randomBytes(2).toString("hex").slice(1)}`;
  return new Map(
    ids.map((id, at) => {
      const hex = `${start}8${(at + 0x1000).toString(16).padStart(5, "0")}${randomBytes(5).toString("hex")}`;
      return [id, hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")];
    }),
  );
}

/**
 * Puts the rows in once more, under ids of their own.
 * @param word stands in what must differ from world to world, and becomes `other`
 * @returns what says the same of the copy as `of` says of the world that was copied
 */
export async function copyOf<T>(
  rows: Rows,
  adminUrl: string,
  of: T,
  word: string,
  other: string,
): Promise<T> {
  const ids = newIds(rows.ids);
  const change = (text: string) => text.replace(uuid, (id) => ids.get(id) ?? id).replaceAll(word, other);
  await withAdmin(adminUrl, (sql: postgres.Sql) =>
    sql.begin(async (tx) => {
      // Keys and rules that ask other tables were true of what is copied.
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(rows.insert, [change(rows.text)]);
    }),
  );
  return changedBy(of, change) as T;
}

function changedBy(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((each) => changedBy(each, change));
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changedBy(each, change)]));
}
