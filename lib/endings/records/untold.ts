/** Whether somebody's pages go on as before: the ending was begun, and they neither began it nor were told. A row of their own says so. */
import "server-only";
import { and, eq, exists, gt, inArray, isNull, notExists, or, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { endings, endingsTold } from "@/db/schema/endings";
import type { Client } from "@/lib/platform/auth/actor";

/** Of a row of `couples`. */
export const isUntold = (tx: Tx, me: PgColumn | string | SQLWrapper) =>
  and(
    eq(couples.status, "separating"),
    notExists(
      tx
        .select({ one: sql`1` })
        .from(endingsTold)
        .where(
          and(
            eq(endingsTold.practiceId, couples.practiceId),
            eq(endingsTold.coupleId, couples.id),
            eq(endingsTold.episode, couples.episode),
            eq(endingsTold.clientId, me),
          ),
        ),
    ),
  );

/** Of a row of `couples`: its counselor had paused the work when it began to end. With the system role. */
export const wasPaused = (system: Tx) =>
  exists(
    system
      .select({ one: sql`1` })
      .from(endings)
      .where(
        and(
          eq(endings.practiceId, couples.practiceId),
          eq(endings.coupleId, couples.id),
          eq(endings.episode, couples.episode),
          eq(endings.wasPaused, true),
        ),
      ),
  );

/** Of a row of `couples`: nothing is ending, or nobody has told them yet. */
export const isGoingOn = (tx: Tx, me: string) =>
  or(inArray(couples.status, ["active", "paused"]), isUntold(tx, me));

type Asks = Pick<Client, "practiceId" | "coupleId" | "personId">;

const going = (tx: Tx, { practiceId, coupleId, personId }: Asks) =>
  and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId), isGoingOn(tx, personId));

/** Whether what is their own goes on, read with their own rights. */
export async function goesOnFor(tx: Tx, client: Asks): Promise<boolean> {
  const rows = await tx.select({ id: couples.id }).from(couples).where(going(tx, client));
  return rows.length > 0;
}

/** The same, and each still reads what the other tells both: by the clock of the policies. */
export async function goesOnBetween(tx: Tx, client: Asks): Promise<boolean> {
  const joint = or(isNull(couples.jointUntil), gt(couples.jointUntil, sql`now()`));
  const rows = await tx
    .select({ id: couples.id })
    .from(couples)
    .where(and(going(tx, client), joint));
  return rows.length > 0;
}
