/** Rests that run just now, inside a caller's transaction: the policies decide whose. */
import "server-only";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couplePauses, pauses } from "@/db/schema/pauses";
import type { Until } from "../types";

/** In the database's words: not ended, and its day of coming back has not come. */
export const isRunning = (table: typeof pauses | typeof couplePauses, today: string) =>
  and(isNull(table.endedAt), or(isNull(table.untilOn), gt(table.untilOn, today)));

/** Rests of one's own, and yeses to resting together. */
export const readOwnPauses = (tx: Tx, coupleId: string, today: string) =>
  tx
    .select({ clientId: pauses.clientId, kind: pauses.kind, untilOn: pauses.untilOn })
    .from(pauses)
    .where(and(eq(pauses.coupleId, coupleId), isRunning(pauses, today)));

/** The rest that both have said yes to. */
export async function readPauseOfBoth(tx: Tx, coupleId: string, today: string): Promise<Until | null> {
  const [row] = await tx
    .select({ untilOn: couplePauses.untilOn })
    .from(couplePauses)
    .where(and(eq(couplePauses.coupleId, coupleId), isRunning(couplePauses, today)));
  return row ?? null;
}
