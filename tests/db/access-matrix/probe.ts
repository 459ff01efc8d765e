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
  for (const { table, kind, values } of rows) {
    await sql`insert into ${sql(table)} ${sql(values)}`.catch((cause: Error) => {
      throw new Error(`${table}, ${kind}: ${cause.message}`, { cause });
    });
  }
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

/** Whose writes a policy binds: not who has no such right at all, and not the system. */
export const boundByPolicy = (name: ActorName, table: string, operation: Operation): boolean =>
  name !== "system" && rightsOf(name)[table]?.[operation] !== undefined;
const matching = (sql: postgres.Sql, keys: string[], values: Record<string, unknown>) =>
  keys.reduce(
    (all, key) => sql`${all} and ${sql(key)} = ${values[key] as string}`,
    sql`true` as postgres.PendingQuery<postgres.Row[]>,
  );

const lacksARight = (error: unknown) => (error as { code?: string }).code === "42501";

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
    if (lacksARight(error)) return false;
    throw error;
  }
  return false;
}

/** Children may stand without their parent while this is done: all of it is taken back. */
async function withoutTriggers(tx: postgres.TransactionSql, work: () => Promise<unknown>): Promise<void> {
  await tx`select set_config('session_replication_role', 'replica', true)`;
  await work();
  await tx`select set_config('session_replication_role', 'origin', true)`;
}

const granted = (columns: "all" | readonly string[] | undefined, values: Record<string, unknown>) =>
  !columns || columns === "all" ? Object.keys(values) : columns;

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
    case "select": {
      const columns = rights.select && rights.select !== "all" ? [...rights.select] : Object.keys(values);
      return attempt(
        sql,
        name,
        async () => {},
        async (tx) => (await tx`select ${tx(columns)} from ${tx(table)} where ${where}`).length,
      );
    }
    case "insert": {
      const given = Object.fromEntries(
        Object.entries(values).filter(([column]) => granted(rights.insert, values).includes(column)),
      );
      return attempt(
        sql,
        name,
        (tx) => withoutTriggers(tx, () => tx`delete from ${tx(table)} where ${where}`.execute()),
        async (tx) => (await tx`insert into ${tx(table)} ${tx(given)}`).count,
      );
    }
    case "update": {
      const column = granted(rights.update, values)[0] as string;
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

/**
 * Writes without reading: no WHERE, no RETURNING, no column on the right-hand side, so that only the policy of the write itself binds.
 * The row is left alone in its table first, and each granted column is given the value it has: what is refused is refused by a policy.
 * @returns whether the write went through; when it did for some columns only, their names
 */
export async function canWithoutReading(
  sql: postgres.Sql,
  keys: string[],
  name: ActorName,
  operation: "update" | "delete",
  { table, values }: Row,
): Promise<boolean | string> {
  const columns = granted(rightsOf(name)[table]?.update, values);
  let literals: Record<string, string> = {};
  const alone = async (tx: postgres.TransactionSql) => {
    const where = matching(sql, keys, values);
    await tx`set local session_replication_role = replica`;
    await tx`delete from ${tx(table)} where not (${where})`;
    if (operation === "delete") return;
    await tx`set local session_replication_role = origin`;
    const asText = columns.map((column) => `quote_nullable("${column}"::text) as "${column}"`).join(", ");
    const [found] = await tx.unsafe<Record<string, string>[]>(`select ${asText} from "${table}"`);
    literals = found ?? {};
  };
  if (operation === "delete")
    return attempt(sql, name, alone, async (tx) => (await tx`delete from ${tx(table)}`).count);

  const through: string[] = [];
  await attempt(sql, name, alone, async (tx) => {
    for (const column of columns) {
      try {
        const { count } = await tx.savepoint((sp) =>
          sp.unsafe(`update "${table}" set "${column}" = ${literals[column]}`),
        );
        if (count > 0) through.push(column);
      } catch (error) {
        if (!lacksARight(error)) throw error;
      }
    }
    return 0;
  });
  if (through.length === columns.length || through.length === 0) return through.length > 0;
  return through.join(" ");
}
