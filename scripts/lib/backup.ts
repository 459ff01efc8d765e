// Promise: a backup is one moment of the whole database as lines of JSON; a restore is all of it, checked, or nothing.
import { once } from "node:events";
import { createReadStream, createWriteStream, renameSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import type { Sql, TransactionSql } from "postgres";
import { withAdmin } from "@/db/cluster/database";
import { plainReason, StartProblem } from "@/db/cluster/problem";
import { type Counts, eachBatch, migrationsOf, type Sums, settle, tablesOf } from "./backup-rows";

type Line = { mendwork: "backup"; migrations: string[] } | { table: string; rows: string[] } | { end: Sums };

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
      const tables = await tablesOf(tx);
      await clear(tx, tables);
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

/** Takes out what migrating put in (the built-in exercises); the trail is add-only and empty. */
async function clear(tx: TransactionSql, tables: string[]): Promise<void> {
  for (const table of tables.toReversed()) {
    const [row] = await tx`select 1 from ${tx(table)} limit 1`;
    if (row) await tx`delete from ${tx(table)}`;
  }
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

const countsOf = (sums: Sums): Counts =>
  Object.fromEntries(Object.entries(sums).map(([table, { rows }]) => [table, rows]));
