/** The way to the data: a transaction that may see exactly what its actor may see. */
import "server-only";
import type { Anyone, Supervisor } from "@/lib/platform/auth/actor";
import { type Db, database, type Tx } from "./client";
import type { Role, Settings } from "./local-settings";
import { nextPart } from "./submissions";
import { transactionWith } from "./transaction";
import { inTurn } from "./turns";

/** A supervisor as themselves is somebody who works here and has no couples; what they read in supervision has a role of its own. */
export const roleKind = (actor: Anyone) => (actor.kind === "client" ? "client" : "coach");

/** The claims that the policies of db/schema/roles.ts read, and the role they are for. */
export const settingsOf = (actor: Anyone) => ({
  role: `mendwork_${roleKind(actor)}` as const,
  "app.practice_id": actor.practiceId,
  "app.couple_id": actor.kind === "client" ? actor.coupleId : "",
  "app.person_id": actor.personId,
  "app.account_id": actor.accountId,
  "app.coaches": actor.kind === "coach" ? `{${[actor.personId, ...actor.covers].join()}}` : "",
  "app.is_owner": actor.kind === "coach" && actor.isOwner ? "yes" : "no",
  "app.has_left": actor.kind === "client" && actor.left ? "yes" : "no",
});

const onlyRead = { transaction_read_only: "on" } as const;

/** A client who no longer takes part changes nothing here but their own sign-in, whichever command forgets to ask; nor does a supervisor. */
const hasLeft = (actor: Anyone) => actor.kind === "supervisor" || (actor.kind === "client" && actor.left);
/** Nor one who has not agreed to anything yet. */
const mayOnlyRead = (actor: Anyone) =>
  hasLeft(actor) || (actor.kind === "client" && actor.consent === "first") ? onlyRead : {};

/**
 * Runs `work` in one transaction as this actor.
 * @throws BusyError when too many wait for a connection; DataError (no SQL, no values) when PostgreSQL refuses, also a change by a client who has not agreed to anything
 */
export const asActor = <T>(actor: Anyone, work: (tx: Tx) => Promise<T>, db: Db = database().db): Promise<T> =>
  inTransaction(actor, { ...settingsOf(actor), ...mayOnlyRead(actor) }, work, db);

/** The same for what somebody may do before they have agreed to anything: sign, ask for help, leave. */
export const evenUnsigned = <T>(actor: Anyone, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(actor, { ...settingsOf(actor), ...(hasLeft(actor) ? onlyRead : {}) }, work, database().db);

/** The same for one's own sign-in, which stays one's own whatever else has ended. */
export const evenWhenLeft = <T>(actor: Anyone, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(actor, settingsOf(actor), work, database().db);

const list = (ids: readonly string[]) => `{${ids.join()}}`;

/**
 * What a supervisor reads of the couples that have agreed: with a role that holds nothing but what is named for it, and writes nothing
 * but the line of the access ledger. @throws BusyError; DataError (no SQL, no values) when PostgreSQL refuses
 */
export const asSupervisor = <T>(supervisor: Supervisor, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const { couples, joint, clients } = supervisor.supervised;
  const settings = {
    ...settingsOf(supervisor),
    ...{ role: "mendwork_supervisor" as const, "app.coaches": "{}" },
    ...{ "app.supervised": list(couples), "app.supervised_joint": list(joint) },
    "app.supervised_clients": list(clients),
  };
  return inTransaction(supervisor, settings, work, database().db);
};

async function inTransaction<T>(
  actor: Anyone,
  settings: Settings & { role: Role },
  work: (tx: Tx) => Promise<T>,
  db: Db,
): Promise<T> {
  const once = nextPart();
  return inTurn(actor, db, () => transactionWith(db, settings, (tx) => once(tx, actor, () => work(tx))));
}
