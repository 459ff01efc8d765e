// Promise: what in the access matrix notices that a policy became weaker.
import type postgres from "postgres";
import { actorNames, actors } from "@/tests/db/access-matrix/actors";
import { boundByPolicy, can, canWithoutReading } from "@/tests/db/access-matrix/probe";
import { operations, type Row } from "@/tests/db/access-matrix/row";
import type { PolicyMutant } from "./policies";

/** Tries the matrix against a weaker policy, as far as it may bear on it. @returns the first cell that is wrong, or null */
export async function noticed(
  sql: postgres.Sql,
  keys: Map<string, string[]>,
  rows: Row[],
  mutant: PolicyMutant,
): Promise<string | null> {
  await sql.unsafe(mutant.apply);
  try {
    const own = rows.filter(({ table }) => table === mutant.table);
    const cell = await wrongCell(sql, keys, own, mutant.role, operationsOf(mutant.command));
    // Other policies may look into this table.
    return cell ?? (await wrongCell(sql, keys, await lookingInto(), mutant.role, operations));
  } finally {
    await sql.unsafe(mutant.restore);
  }

  async function lookingInto(): Promise<Row[]> {
    if (!/select|all/.test(mutant.command)) return [];
    const found = await sql<{ table: string }[]>`
      select distinct tablename as table from pg_policies where schemaname = 'public' and tablename <> ${mutant.table}
        and coalesce(qual, '') || coalesce(with_check, '') ~ ${`FROM \\(*${mutant.table}\\M`}`;
    const names = new Set(found.map(({ table }) => table));
    return rows.filter(({ table }) => names.has(table));
  }
}

const operationsOf = (command: string) => operations.filter((one) => command === "all" || command === one);

async function wrongCell(
  sql: postgres.Sql,
  keys: Map<string, string[]>,
  rows: Row[],
  role: string,
  tried: readonly (typeof operations)[number][],
): Promise<string | null> {
  for (const row of rows) {
    for (const operation of tried) {
      for (const name of actorNames) {
        if (actors[name].role !== role || !boundByPolicy(name, row.table, operation)) continue;
        const wanted = row.may[operation].has(name);
        const of = keys.get(row.table) ?? [];
        const cell = `${row.table}, ${row.kind}: ${operation} by ${name}`;
        if ((await can(sql, of, name, operation, row).catch(String)) !== wanted) return cell;
        if (operation !== "update" && operation !== "delete") continue;
        if ((await canWithoutReading(sql, of, name, operation, row).catch(String)) !== wanted)
          return `${cell} without reading`;
      }
    }
  }
  return null;
}
