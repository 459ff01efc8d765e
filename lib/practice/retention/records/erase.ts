/** Erases everything of one couple, with the system role: every table that has its key, the rows that point first. */
import "server-only";
import { and, eq, getTableColumns, is, isNull, notExists } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import * as schema from "@/db/schema";
import { accounts } from "@/db/schema/accounts";
import { clientAccounts, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";

type Couple = { practiceId: string; coupleId: string };
type Keyed = { table: PgTable; practiceId: PgColumn; coupleId: PgColumn };

/** Outlive what they tell of: ids and kinds, no words. */
const kept = ["audit_events", "deletions"];

const keyed: Keyed[] = Object.values(schema as Record<string, unknown>).flatMap((table) => {
  if (!is(table, PgTable) || kept.includes(getTableConfig(table).name)) return [];
  const { practiceId, coupleId } = getTableColumns(table) as Record<string, PgColumn>;
  return practiceId && coupleId ? [{ table, practiceId, coupleId }] : [];
});

/** Every table of a couple's, each before those that it points to. @throws Error for a circle */
export function inOrder(): Keyed[] {
  const waiting = [...keyed];
  const ordered: Keyed[] = [];
  const pointsTo = (from: PgTable, to: PgTable) =>
    from !== to && getTableConfig(from).foreignKeys.some((key) => key.reference().foreignTable === to);
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ table }) => !waiting.some((other) => pointsTo(other.table, table)));
    if (free < 0) throw new Error("tables point to each other in a circle");
    ordered.push(...waiting.splice(free, 1));
  }
  return ordered;
}

async function removed(system: Tx, { table, practiceId, coupleId }: Keyed, couple: Couple): Promise<number> {
  const { count } = await system
    .delete(table)
    .where(and(eq(practiceId, couple.practiceId), eq(coupleId, couple.coupleId)));
  return count;
}

/** A sign-in that leads nowhere any more goes too; what hangs on it goes with it. */
async function eraseSignIns(system: Tx, ids: readonly string[]): Promise<number> {
  let erased = 0;
  for (const id of ids) {
    const elsewhere = (table: typeof clientAccounts | typeof coaches) =>
      system.select({ id: table.accountId }).from(table).where(eq(table.accountId, id));
    const { count } = await system
      .delete(accounts)
      .where(and(eq(accounts.id, id), notExists(elsewhere(clientAccounts)), notExists(elsewhere(coaches))));
    erased += count;
  }
  return erased;
}

/** @returns how many rows */
export async function eraseCouple(system: Tx, couple: Couple): Promise<number> {
  const people = await system
    .select({ id: clientAccounts.accountId })
    .from(clientAccounts)
    .where(
      and(eq(clientAccounts.practiceId, couple.practiceId), eq(clientAccounts.coupleId, couple.coupleId)),
    );
  let entries = 0;
  for (const one of inOrder()) entries += await removed(system, one, couple);
  const { count } = await system
    .delete(couples)
    .where(and(eq(couples.practiceId, couple.practiceId), eq(couples.id, couple.coupleId)));
  return (
    entries +
    count +
    (await eraseSignIns(
      system,
      people.map(({ id }) => id),
    ))
  );
}

/** What was never sent, and nobody but its author has read. @returns how many rows */
export async function eraseDrafts(system: Tx, couple: Couple): Promise<number> {
  let entries = 0;
  const unsent: readonly unknown[] = [schema.drafts, schema.agreementDrafts, schema.measureDrafts];
  for (const one of keyed.filter(({ table }) => unsent.includes(table)))
    entries += await removed(system, one, couple);
  return entries;
}

export const noHold = (system: Tx, { practiceId, coupleId }: Couple) => {
  const { legalHolds } = schema;
  return notExists(
    system
      .select({ id: legalHolds.id })
      .from(legalHolds)
      .where(
        and(
          eq(legalHolds.practiceId, practiceId),
          eq(legalHolds.coupleId, coupleId),
          isNull(legalHolds.liftedAt),
        ),
      ),
  );
};
