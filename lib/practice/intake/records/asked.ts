/** Inside a statement about a client's own couple: whether they have said where they stand, and whether their counselor asked them to look again. */
import "server-only";
import { and, eq, exists, gte, notExists, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { intakeAsks, intakes } from "@/db/schema/intakes";

/** Their counselor asked them where they stand, and they have not saved it since. */
export function isAskedToLook(tx: Tx, me: string): SQL<boolean> {
  const since = tx
    .select({ one: sql`1` })
    .from(intakes)
    .where(
      and(
        eq(intakes.coupleId, intakeAsks.coupleId),
        eq(intakes.clientId, intakeAsks.clientId),
        gte(intakes.savedAt, intakeAsks.askedAt),
      ),
    );
  const asks = tx
    .select({ one: sql`1` })
    .from(intakeAsks)
    .where(and(eq(intakeAsks.coupleId, couples.id), eq(intakeAsks.clientId, me), notExists(since)));
  return sql<boolean>`${exists(asks)}`;
}

/** They have never saved where they stand. */
export function hasNoIntake(tx: Tx, me: string): SQL<boolean> {
  const saved = tx
    .select({ one: sql`1` })
    .from(intakes)
    .where(and(eq(intakes.coupleId, couples.id), eq(intakes.clientId, me)));
  return sql<boolean>`${notExists(saved)}`;
}
