// Promise: what in the access matrix notices that a policy became weaker.
import type postgres from "postgres";
import { type ActorName, actorNames, actors } from "@/tests/db/access-matrix/actors";
import { boundByPolicy, type Probe } from "@/tests/db/access-matrix/probe";
import { type Operation, operations } from "@/tests/db/access-matrix/row";
import { rows, twins } from "@/tests/db/access-matrix/rows";
import { type Tried, waysOf } from "@/tests/db/access-matrix/statements";
import { variants } from "@/tests/db/access-matrix/variants";
import type { PolicyMutant } from "./policies";

/** Few at once: most mutants are noticed by the first ones. */
const atOnce = 12;

/** Tries the matrix against a weaker policy, as far as it may bear on it. @returns the first cell that is wrong, or null */
export async function noticed(sql: postgres.Sql, probe: Probe, mutant: PolicyMutant): Promise<string | null> {
  await sql.unsafe(mutant.apply);
  try {
    const own = operations.filter((one) => mutant.command === "all" || mutant.command === one);
    const cell = await wrongCell(probe, mutant.table, mutant.role, own);
    if (cell || !/select|all/.test(mutant.command)) return cell;
    // Other policies may look into this table.
    for (const table of await lookingInto(sql, mutant.table)) {
      const further = await wrongCell(probe, table, mutant.role, operations);
      if (further) return further;
    }
    return null;
  } finally {
    await sql.unsafe(mutant.restore);
  }
}

async function lookingInto(sql: postgres.Sql, table: string): Promise<string[]> {
  const found = await sql<{ name: string }[]>`
    select distinct tablename as name from pg_policies where schemaname = 'public' and tablename <> ${table}
      and coalesce(qual, '') || coalesce(with_check, '') ~ ${`FROM \\(*${table}\\M`}`;
  return found.map(({ name }) => name);
}

async function wrongCell(
  probe: Probe,
  table: string,
  role: string,
  tried: readonly Operation[],
): Promise<string | null> {
  const all: Tried[] = [...variants, ...rows, ...twins].filter((one) => one.table === table);
  for (const operation of tried) {
    const bound = actorNames.filter(
      (name) => actors[name].role === role && boundByPolicy(name, table, operation),
    );
    const isWrite = operation === "insert" || operation === "update";
    const these = all.filter((row) => isWrite || !("changed" in row));
    const step = operation === "select" ? these.length : atOnce;
    for (let i = 0; i < these.length; i += step) {
      const cell = await wrong(these.slice(i, i + step), operation, bound);
      if (cell) return cell;
    }
  }
  return null;

  async function wrong(some: Tried[], operation: Operation, bound: ActorName[]) {
    for (const way of waysOf(operation)) {
      const found = await probe(some, way, (row) =>
        bound.filter((name) => !("tempted" in row) || row.tempted.includes(name)),
      );
      for (const [row, byName] of found) {
        for (const [name, outcome] of byName) {
          if (outcome !== row.may[operation].has(name)) return `${table}, ${row.kind}: ${way} by ${name}`;
        }
      }
    }
    return null;
  }
}
