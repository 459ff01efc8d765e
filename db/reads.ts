/** What one person reads for one request, in one transaction: reads of a tick set out together, later ones join while it is open. */
import "server-only";
import type { Actor } from "@/lib/platform/auth/actor";
import { asActor, settingsOf } from "./access";
import { type Db, database, failed, type Tx } from "./client";
import { setLocal } from "./local-settings";
import { inSubmission } from "./submissions";
import { inTurn } from "./turns";

type Read = { run: (tx: Tx) => Promise<unknown>; refuse: (error: unknown) => void };
type Round = { join: (read: Read) => void };

/** By the actor, who is a new one for every request. */
const rounds = new WeakMap<Actor, Round>();
const shared = new WeakSet<Tx>();

/** Whether this transaction carries the reads of several: nobody may step into another role there, since the others would too. */
export const isShared = (tx: Tx) => shared.has(tx);

/**
 * Runs `work` as this actor, who may only read there. Reads that begin in the same tick share one transaction and go to the
 * database without waiting for each other; one that begins while it is open joins it.
 * @throws BusyError when too many wait for a connection; DataError (no SQL, no values) when PostgreSQL refuses
 */
export function readAs<T>(actor: Actor, work: (tx: Tx) => Promise<T>, db: Db = database().db): Promise<T> {
  // What an action reads belongs to what it gave back the first time.
  if (inSubmission()) return asActor(actor, work, db);
  return new Promise<T>((resolve, reject) => {
    const refuse = (error: unknown) => reject(failed(error, db));
    const read: Read = {
      run: async (tx) => {
        try {
          resolve(await work(tx));
        } catch (error) {
          // PostgreSQL takes nothing more in this transaction when it has refused something.
          if (failed(error, db) !== error) rounds.delete(actor);
          refuse(error);
        }
      },
      refuse,
    };
    const round = rounds.get(actor);
    if (round) round.join(read);
    else setOut(actor, read, db);
  });
}

function setOut(actor: Actor, first: Read, db: Db): void {
  const waiting = [first];
  const round: Round = { join: (read) => void waiting.push(read) };
  rounds.set(actor, round);
  const close = () => {
    if (rounds.get(actor) === round) rounds.delete(actor);
  };
  const together = async (tx: Tx) => {
    shared.add(tx);
    // Sent before what the reads send, and not waited for: connections begin as a role that may read nothing.
    const begun = setLocal(tx, { ...settingsOf(actor), transaction_read_only: "on" });
    await Promise.all([begun, untilNoneIsLeft(tx, waiting, round, close)]);
  };
  setImmediate(() => {
    inTurn(actor, db, () => db.transaction(together)).catch((error) => {
      close();
      for (const read of waiting) read.refuse(error);
    });
  });
}

/** Runs what waits and whatever joins; when nothing has joined for a tick, nothing more may. */
function untilNoneIsLeft(tx: Tx, waiting: Read[], round: Round, close: () => void): Promise<void> {
  return new Promise((resolve) => {
    let running = 0;
    const end = () => {
      if (running > 0) return;
      close();
      resolve();
    };
    round.join = (read) => {
      running += 1;
      void read.run(tx).finally(() => {
        running -= 1;
        if (running === 0) setImmediate(end);
      });
    };
    for (const read of waiting.splice(0)) round.join(read);
  });
}
