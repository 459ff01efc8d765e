/** The single exception to "as an actor": sign-in, invitations, releases. Callers are listed in .dependency-cruiser.cjs; what a use changes for somebody else leaves a row. */
import "server-only";
import { type Db, database, type Tx } from "./client";
import { setLocal } from "./local-settings";
import { isShared } from "./reads";
import { inTurn } from "./turns";

const becomeSystem = (tx: Tx) => setLocal(tx, { role: "mendwork_system" });

/**
 * A transaction of its own with the system role, in the system's own line.
 * @param reason why nobody's own rights are enough; the caller writes it to the audit log with what was done
 */
export async function asSystem<T>(
  reason: string,
  work: (tx: Tx, reason: string) => Promise<T>,
  db: Db = database().db,
): Promise<T> {
  return inTurn("system", db, () =>
    db.transaction(async (tx) => {
      await becomeSystem(tx);
      return work(tx, reason);
    }),
  );
}

/**
 * One step with the system role inside an actor's transaction, then back to the actor's.
 * @throws Error in a transaction that several reads share
 */
export async function switchToSystem<T>(
  tx: Tx,
  actorKind: "coach" | "client",
  reason: string,
  work: (tx: Tx, reason: string) => Promise<T>,
): Promise<T> {
  if (isShared(tx)) throw new Error("a shared transaction keeps its role: read with asActor");
  await becomeSystem(tx);
  const result = await work(tx, reason);
  await setLocal(tx, { role: `mendwork_${actorKind}` });
  return result;
}
