// Promise: a backup is one moment of the whole database as lines of JSON; a restore is all of it, checked, or nothing.
import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { Sql, TransactionSql } from "postgres";
import { withAdmin } from "@/db/cluster/database";
import { plainReason, StartProblem } from "@/db/cluster/problem";

export type Counts = Record<string, number>;
type Sums = Record<string, { rows: number; sha256: string }>;
type Line = { mendwork: "backup"; migrations: string[] } | { table: string; rows: string[] } | { end: Sums };

const BATCH = 500;

/** Writes every row of every table, as of one moment, to `file` (0600). Returns rows per table. */
export async function backUp(adminUrl: string, file: string): Promise<Counts> {
  const draft = `${file}.part`;
  const out = createWriteStream(draft, { mode: 0o600 });
  const write = async (line: Line) => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
  };
  const failed = new Promise<never>((_, reject) => out.once("error", reject));
  try {
    const sums = await Promise.race([failed, withAdmin(adminUrl, (sql) => dump(sql, write))]);
    await write({ end: sums });
    out.end();
    await finished(out);
    renameSync(draft, file);
    return countsOf(sums);
  } catch (error) {
    rmSync(draft, { force: true });
    if ((error as NodeJS.ErrnoException).syscall) {
      throw new StartProblem(`The backup could not be written to ${file} (${plainReason(error)}).`);
    }
    throw error;
  }
}

const dump = (sql: Sql, write: (line: Line) => Promise<void>): Promise<Sums> =>
  sql.begin("isolation level repeatable read read only", async (tx) => {
    await settle(tx);
    await write({ mendwork: "backup", migrations: await migrationsOf(tx) });
    const sums: Sums = {};
    for (const table of await tablesOf(tx)) {
      sums[table] = await eachBatch(tx, table, (rows) => write({ table, rows }));
    }
    return sums;
  }) as Promise<Sums>;

/** Fills a migrated database that holds nobody yet from `file`. Throws StartProblem and changes nothing when it is not whole. */
export async function restore(adminUrl: string, file: string): Promise<Counts> {
  return withAdmin(adminUrl, async (sql) => {
    const sums = (await sql.begin(async (tx) => {
      await settle(tx);
      // Rows come table by table; the backup's own foreign keys held when it was made.
      await tx`set local session_replication_role = replica`;
      const tables = await tablesOf(tx);
      for (const table of tables) await tx`delete from ${tx(table)}`;
      const sums = await readInto(tx, file, tables);
      for (const table of tables) {
        const here = await eachBatch(tx, table, async () => {});
        const there = sums[table];
        if (here.rows !== there?.rows || here.sha256 !== there.sha256) {
          throw new StartProblem(`${file} is damaged: ${table} is not what it was. Nothing was restored.`);
        }
      }
      return sums;
    })) as Sums;
    return countsOf(sums);
  });
}

async function settle(tx: TransactionSql): Promise<void> {
  // A policy that hid rows would make a backup that looks whole; this makes it fail instead.
  await tx`set local row_security = off`;
  // The same row reads the same on every server.
  await tx`set local timezone = 'UTC'`;
  await tx`set local intervalstyle = 'iso_8601'`;
  await tx`set local extra_float_digits = 1`;
}

async function readInto(tx: TransactionSql, file: string, tables: string[]): Promise<Sums> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  let sums: Sums | undefined;
  let begun = false;
  try {
    for await (const text of lines) {
      const line = JSON.parse(text) as Line;
      if ("mendwork" in line) {
        begun = true;
        if (line.migrations.join() !== (await migrationsOf(tx)).join()) {
          throw new StartProblem(
            `${file} was made by another version of Mendwork: restore it with that version, then update.`,
          );
        }
      } else if ("end" in line) sums = line.end;
      else if (begun && tables.includes(line.table)) await insert(tx, line.table, line.rows);
      else throw new SyntaxError("unknown table");
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new StartProblem(`${file} is not a whole backup of Mendwork. Nothing was restored.`);
    if ((error as NodeJS.ErrnoException).syscall) {
      throw new StartProblem(`${file} cannot be read (${plainReason(error)}).`);
    }
    throw error;
  }
  if (!sums) throw new StartProblem(`${file} ends too early. Nothing was restored.`);
  return sums;
}

async function insert(tx: TransactionSql, table: string, rows: string[]): Promise<void> {
  const columns = (
    await tx`
      select attname as name from pg_attribute
      where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
      order by attnum`
  ).map(({ name }) => name as string);
  await tx`
    insert into ${tx(table)} (${tx(columns)}) overriding system value
    select ${tx(columns)} from json_populate_recordset(null::${tx(table)}, ${`[${rows.join(",")}]`}::text::json)`;
}

async function eachBatch(
  tx: TransactionSql,
  table: string,
  use: (rows: string[]) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const hash: Hash = createHash("sha256");
  let count = 0;
  // The text itself: numbers and times keep every digit.
  const cursor =
    tx`select row_to_json(t)::text as row from ${tx(table)} t order by (row_to_json(t)::text) collate "C"`.cursor(
      BATCH,
    );
  for await (const batch of cursor) {
    const rows = batch.map(({ row }) => row as string);
    for (const row of rows) hash.update(row).update("\n");
    count += rows.length;
    await use(rows);
  }
  return { rows: count, sha256: hash.digest("hex") };
}

const tablesOf = async (tx: TransactionSql): Promise<string[]> =>
  (await tx`select tablename as name from pg_tables where schemaname = 'public' order by 1`).map(
    ({ name }) => name,
  );

async function migrationsOf(tx: TransactionSql): Promise<string[]> {
  const [found] = await tx`select to_regclass('drizzle.__drizzle_migrations') is not null as ready`;
  if (!found?.ready)
    throw new StartProblem("This database is not prepared yet: run npm run db:migrate first.");
  return (await tx`select hash from drizzle.__drizzle_migrations order by id`).map(({ hash }) => hash);
}

const countsOf = (sums: Sums): Counts =>
  Object.fromEntries(Object.entries(sums).map(([table, { rows }]) => [table, rows]));
