/** What one person reads for one request, in one transaction: reads of a tick set out together, later ones join while it is open. */
import "server-only";
import type { Anyone } from "@/lib/platform/auth/actor";
import { asActor, settingsOf } from "./access";
import { type Db, database, failed, type Tx } from "./client";
import { inSubmission } from "./submissions";
import { transactionWith } from "./transaction";
import { inTurn } from "./turns";

type Read = { run: (tx: Tx) => Promise<unknown>; refuse: (error: unknown) => void };
type Round = { join: (read: Read) => void };

/** What has been asked already in a transaction that only reads. */
const asked = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/** What several reads of one request ask alike is asked once: nothing changes in a transaction that only reads. */
export function askOnce<T>(tx: Tx, question: string, ask: () => Promise<T>): Promise<T> {
  const before = asked.get(tx);
  if (!before) return ask();
  const answer = (before.get(question) as Promise<T> | undefined) ?? ask();
  before.set(question, answer);
  return answer;
}

/** By the actor, who is a new one for every request. */
const rounds = new WeakMap<Anyone, Round>();

/**
 * Runs `work` as this actor, who may only read there. Reads that begin in the same tick share one transaction and go to the
 * database without waiting for each other; one that begins while it is open joins it.
 * @throws BusyError when too many wait for a connection; DataError (no SQL, no values) when PostgreSQL refuses
 */
export function readAs<T>(actor: Anyone, work: (tx: Tx) => Promise<T>, db: Db = database().db): Promise<T> {
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

function setOut(actor: Anyone, first: Read, db: Db): void {
  const waiting = [first];
  const round: Round = { join: (read) => void waiting.push(read) };
  rounds.set(actor, round);
  const close = () => {
    if (rounds.get(actor) === round) rounds.delete(actor);
  };
  const settings = { ...settingsOf(actor), transaction_read_only: "on" } as const;
  setImmediate(() => {
    inTurn(actor, db, () =>
      transactionWith(db, settings, (tx) => {
        asked.set(tx, new Map());
        return untilNoneIsLeft(tx, waiting, round, close);
      }),
    ).catch((error) => {
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
