// Promise: what a database role really can do with a row, found out by doing it and taking it back.
import type postgres from "postgres";
import { grants, type RightsByTable } from "@/db/schema/grants";
import { type ActorName, actors } from "./actors";
import type { Operation, Row } from "./row";

class TakeBack extends Error {}

export async function tableKeys(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const rows = await sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
    where i.indisprimary and c.relnamespace = 'public'::regnamespace group by 1`;
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

export async function insertAll(sql: postgres.Sql, rows: Row[]): Promise<void> {
  for (const { table, values } of rows) await sql`insert into ${sql(table)} ${sql(values)}`;
}

export async function stepInto(tx: postgres.TransactionSql, name: ActorName): Promise<void> {
  const { role, claims } = actors[name];
  const all = {
    ...Object.fromEntries(Object.entries(claims).map(([key, value]) => [`app.${key}`, value])),
    role,
  };
  await tx`select set_config(key, value, true) from jsonb_each_text(${tx.json(all)})`;
}

const rightsOf = (name: ActorName): RightsByTable => grants[actors[name].role] ?? {};
const matching = (sql: postgres.Sql, keys: string[], values: Record<string, unknown>) =>
  keys.reduce(
    (all, key) => sql`${all} and ${sql(key)} = ${values[key] as string}`,
    sql`true` as postgres.PendingQuery<postgres.Row[]>,
  );

/** Works as this actor, then takes everything back. @returns false when PostgreSQL refuses for lack of a right */
async function attempt(
  sql: postgres.Sql,
  name: ActorName,
  before: (tx: postgres.TransactionSql) => Promise<unknown>,
  work: (tx: postgres.TransactionSql) => Promise<number>,
): Promise<boolean> {
  let count = 0;
  try {
    await sql.begin(async (tx) => {
      await before(tx);
      await stepInto(tx, name);
      count = await work(tx);
      throw new TakeBack();
    });
  } catch (error) {
    if (error instanceof TakeBack) return count > 0;
    if ((error as { code?: string }).code === "42501") return false;
    throw error;
  }
  return false;
}

export async function can(
  sql: postgres.Sql,
  keys: string[],
  name: ActorName,
  operation: Operation,
  { table, values }: Row,
): Promise<boolean> {
  const where = matching(sql, keys, values);
  const rights = rightsOf(name)[table] ?? {};
  switch (operation) {
    case "select":
      return attempt(
        sql,
        name,
        async () => {},
        async (tx) => (await tx`select ${tx(keys)} from ${tx(table)} where ${where}`).length,
      );
    case "insert": {
      const granted = Object.fromEntries(
        Object.entries(values).filter(
          ([column]) => rights.insert === "all" || !rights.insert || rights.insert.includes(column),
        ),
      );
      return attempt(
        sql,
        name,
        async (tx) => {
          // Children may stand without their parent here: all of it is taken back.
          await tx`select set_config('session_replication_role', 'replica', true)`;
          await tx`delete from ${tx(table)} where ${where}`;
          await tx`select set_config('session_replication_role', 'origin', true)`;
        },
        async (tx) => (await tx`insert into ${tx(table)} ${tx(granted)}`).count,
      );
    }
    case "update": {
      const column = (Array.isArray(rights.update) ? rights.update : Object.keys(values))[0] as string;
      return attempt(
        sql,
        name,
        async () => {},
        async (tx) => (await tx`update ${tx(table)} set ${tx(column)} = ${tx(column)} where ${where}`).count,
      );
    }
    case "delete":
      return attempt(
        sql,
        name,
        async (tx) => tx`set local session_replication_role = replica`,
        async (tx) => (await tx`delete from ${tx(table)} where ${where}`).count,
      );
  }
}
