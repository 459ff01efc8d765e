// Promise: the statements by which somebody tries what they may do with a row.
import type postgres from "postgres";
import { grants } from "@/db/schema/grants";
import type { RightsByTable } from "@/db/schema/rights";
import { type ActorName, actors } from "./actors";
import type { Operation, Row, Variant } from "./row";
import type { Twin } from "./twins";

/**
 * `blindly` writes without reading: no WHERE, no RETURNING, no column on the right-hand side, so that only the policy of the write itself
 * binds. The row is left alone in its table first, and each granted column is given the value it has: what is refused is refused by a policy.
 */
export type Way = Operation | "update blindly" | "delete blindly";
export type Tried = Row | Variant | Twin;

export const waysOf = (operation: Operation): Way[] =>
  operation === "update" || operation === "delete" ? [operation, `${operation} blindly`] : [operation];

const rightsOf = (name: ActorName): RightsByTable => grants[actors[name].role] ?? {};

/** Whose writes a policy binds: not who has no such right at all, and not the system. */
export const boundByPolicy = (name: ActorName, table: string, operation: Operation): boolean =>
  name !== "system" && rightsOf(name)[table]?.[operation] !== undefined;

const quoted = (value: unknown) => (value === null ? "NULL" : `'${String(value).replaceAll("'", "''")}'`);

async function keysOf(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const found = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace group by 1`;
  return new Map(found.map(({ name, columns }) => [name, columns]));
}

/** @returns for each row that is there, under its table and key, every column as it is written down in a statement */
async function literalsOf(sql: postgres.Sql, tables: Set<string>, keys: Map<string, string[]>) {
  const literals = new Map<string, Record<string, string>>();
  for (const table of tables) {
    const columns = await sql<{ name: string }[]>`
      select attname::text as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`;
    const written = columns.map(({ name }) => `quote_nullable("${name}"::text) as "${name}"`);
    for (const one of await sql.unsafe<Record<string, string>[]>(`select ${written} from "${table}"`))
      literals.set(`${table} ${(keys.get(table) ?? []).map((column) => one[column])}`, one);
  }
  return literals;
}

/** @returns what tries each of these rows, once they are there */
export async function statementsFor(sql: postgres.Sql, rows: Row[]) {
  const keys = await keysOf(sql);
  const literals = await literalsOf(sql, new Set(rows.map(({ table }) => table)), keys);

  const keyOf = (table: string, values: Record<string, unknown>) =>
    (keys.get(table) ?? []).map((column) => quoted(values[column]));
  const where = (table: string, values: Record<string, unknown>) =>
    (keys.get(table) ?? []).map((column) => `"${column}" = ${quoted(values[column])}`).join(" and ");

  function literal(row: Tried): Record<string, string> {
    const there = literals.get(`${row.table} ${keyOf(row.table, row.values)}`);
    if (!there) throw new Error(`${row.table}, ${row.kind}: not there`);
    const changed = Object.entries("changed" in row ? row.changed : {});
    return { ...there, ...Object.fromEntries(changed.map(([column, value]) => [column, quoted(value)])) };
  }

  /** The columns that this somebody names; of a variant all that make it one, whether they may or not. */
  function columns(name: ActorName, operation: "select" | "insert" | "update", row: Tried): string[] {
    const changed = "changed" in row ? Object.keys(row.changed) : [];
    if (operation === "update" && changed.length > 0) return changed;
    const granted = rightsOf(name)[row.table]?.[operation] ?? "all";
    const filled = [...new Set([...Object.keys(row.values), ...changed])];
    if (granted === "all") return filled;
    if (operation !== "insert") return [...granted];
    return filled.filter((one) => granted.includes(one) || changed.includes(one));
  }

  function works(name: ActorName, way: Exclude<Way, "select">, row: Tried): string[] {
    const to = literal(row);
    const table = `"${row.table}"`;
    if (way === "delete") return [`delete from ${table} where ${where(row.table, row.values)}`];
    if (way === "delete blindly") return [`delete from ${table}`];
    if (way === "insert") {
      const named = columns(name, way, row);
      return [`insert into ${table} ("${named.join('", "')}") values (${named.map((one) => to[one])})`];
    }
    const named = columns(name, "update", row);
    const set = named.map((one) => `"${one}" = ${to[one]}`);
    const here = where(row.table, row.values);
    if ("changed" in row) return [`update ${table} set ${set}${way === "update" ? ` where ${here}` : ""}`];
    if (way === "update") return [`update ${table} set "${named[0]}" = "${named[0]}" where ${here}`];
    return set.map((one) => `update ${table} set ${one}`);
  }

  /** Done by the administrator first. Children may stand without their parent meanwhile: all of it is taken back. */
  function before(way: Way, row: Tried): string {
    const first = "first" in row && row.first ? Object.entries(row.first) : [];
    const here = where(row.table, row.values);
    const there = where(row.table, { ...row.values, ...("changed" in row ? row.changed : {}) });
    const steps = ["set local session_replication_role = replica"];
    if (way === "insert" || there !== here) steps.push(`delete from "${row.table}" where ${there}`);
    if (way.endsWith("blindly")) steps.push(`delete from "${row.table}" where not (${here})`);
    for (const [column, value] of first)
      steps.push(`update "${row.table}" set "${column}" = ${quoted(value)} where ${here}`);
    if (!way.startsWith("delete")) steps.push("set local session_replication_role = origin");
    return steps.join("; ");
  }

  /** Reads the keys of every row of a table, by all columns that are this somebody's to read. */
  const reading = (name: ActorName, row: Tried) => {
    const key = (keys.get(row.table) ?? []).map((column) => `quote_literal("${column}"::text)`);
    const named = columns(name, "select", row).map((one) => `"${one}"`);
    return `select jsonb_agg(k) from (select ${named}, jsonb_build_array(${key}) as k from "${row.table}") as seen`;
  };

  return { keyOf, columns, works, before, reading };
}
