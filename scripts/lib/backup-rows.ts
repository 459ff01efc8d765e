// Promise: the same rows give the same lines in the same order and the same checksum, on any server.
import { createHash } from "node:crypto";
import type { TransactionSql } from "postgres";
import { StartProblem } from "@/db/cluster/problem";

export type Counts = Record<string, number>;
export type Sums = Record<string, { rows: number; sha256: string }>;
const BATCH = 500;

export async function settle(tx: TransactionSql): Promise<void> {
  // A policy that hid rows would make a backup that looks whole; this makes it fail instead.
  await tx`set local row_security = off`;
  // The same row reads the same on every server.
  await tx`set local timezone = 'UTC'`;
  await tx`set local intervalstyle = 'iso_8601'`;
  await tx`set local extra_float_digits = 1`;
}

export async function eachBatch(
  tx: TransactionSql,
  table: string,
  use: (rows: string[]) => Promise<void>,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
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

/** Every table, each after those its foreign keys point to: an owner without special powers may restore too. */
export async function tablesOf(tx: TransactionSql): Promise<string[]> {
  const waiting = (
    await tx`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  ).map(({ name }) => name as string);
  const keys = await tx`
    select t.relname as from, r.relname as to from pg_constraint c
    join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
    where c.contype = 'f' and c.conrelid <> c.confrelid`;
  const ordered: string[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      (name) => !keys.some(({ from, to }) => from === name && waiting.includes(to)),
    );
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

export async function migrationsOf(tx: TransactionSql): Promise<string[]> {
  const [found] = await tx`select to_regclass('drizzle.__drizzle_migrations') is not null as ready`;
  if (!found?.ready)
    throw new StartProblem("This database is not prepared yet: run npm run db:migrate first.");
  return (await tx`select hash from drizzle.__drizzle_migrations order by id`).map(({ hash }) => hash);
}
