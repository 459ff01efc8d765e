/** The single exception to "as an actor": sign-in, invitations, releases. Callers are listed in .dependency-cruiser.cjs; what a use changes for somebody else leaves a row. */
import "server-only";
import { type Db, database, type Tx } from "./client";
import { roleOf, transactionWith, under } from "./transaction";
import { inTurn } from "./turns";

const role = "mendwork_system";

/**
 * A transaction of its own with the system role, in the system's own line.
 * @param reason why nobody's own rights are enough; the caller writes it to the audit log with what was done
 */
export async function asSystem<T>(
  reason: string,
  work: (tx: Tx, reason: string) => Promise<T>,
  db: Db = database().db,
): Promise<T> {
  return inTurn("system", db, () => transactionWith(db, { role }, (tx) => work(tx, reason)));
}

/** Whose rights a job reads with. */
export type Whom = { practiceId: string; accountId: string; personId: string } & (
  | { kind: "coach" }
  | { kind: "client"; coupleId: string }
);

/**
 * What somebody could read just now, asked for by a job that does something for them: their own rights and no more, and nothing is changed.
 * What is held from them, or another's alone, is not there, whatever the job asks.
 */
export const readingFor = <T>(whom: Whom, work: (tx: Tx) => Promise<T>, db: Db = database().db): Promise<T> =>
  inTurn("system", db, () =>
    transactionWith(
      db,
      {
        ...{ role: `mendwork_${whom.kind}`, transaction_read_only: "on" },
        ...{ "app.practice_id": whom.practiceId, "app.account_id": whom.accountId },
        ...{
          "app.person_id": whom.personId,
          "app.coaches": whom.kind === "coach" ? `{${whom.personId}}` : "",
        },
        ...{
          "app.couple_id": whom.kind === "client" ? whom.coupleId : "",
          "app.is_owner": "no",
          "app.has_left": "no",
        },
      },
      work,
    ),
  );

/**
 * One step with the system role inside somebody's transaction: what `work` does with its own handle, and nothing else.
 * @throws TypeError in a transaction of another kind of actor than this step is for
 */
export async function switchToSystem<T>(
  tx: Tx,
  actorKind: "coach" | "client",
  reason: string,
  work: (tx: Tx, reason: string) => Promise<T>,
): Promise<T> {
  if (roleOf(tx) !== `mendwork_${actorKind}`) throw new TypeError(`no step for a ${actorKind}`);
  return work(under(role, tx), reason);
}
