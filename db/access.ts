/** The way to the data: a transaction that may see exactly what its actor may see. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Actor } from "@/lib/platform/auth/actor";
import { type Db, database, type Tx } from "./client";
import { nextPart } from "./submissions";
import { inTurn } from "./turns";

/** Claims live and die with the transaction: pooled connections are shared. */
export const claims = (actor: Actor) => sql`select
  set_config('app.practice_id', ${actor.practiceId}, true),
  set_config('app.couple_id', ${actor.kind === "client" ? actor.coupleId : ""}, true),
  set_config('app.person_id', ${actor.personId}, true),
  set_config('app.account_id', ${actor.accountId}, true),
  set_config('app.is_owner', ${actor.kind === "coach" && actor.isOwner ? "yes" : "no"}, true),
  set_config('role', ${`mendwork_${actor.kind}`}, true)`;

/**
 * Runs `work` in one transaction as this actor.
 * @throws BusyError when too many wait for a connection; DataError (no SQL, no values) when PostgreSQL refuses
 */
export async function asActor<T>(
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  db: Db = database().db,
): Promise<T> {
  const once = nextPart();
  return inTurn(actor, db, () =>
    db.transaction(async (tx) => {
      await tx.execute(claims(actor));
      return once(tx, actor, () => work(tx));
    }),
  );
}
