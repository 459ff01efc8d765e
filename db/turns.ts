/** Whose turn it is at the connections: whatever a request, a round or a sign-in does with the database takes a place here first. */
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { type Db, failed } from "./client";
import { makeGate } from "./gate";

const openGate = () =>
  /** Of ten connections nobody has more than four; sixty pages opened at once still come in turn. */
  makeGate({ running: 10, each: 4, waiting: 400, waitingEach: 200, patienceMs: 6_000 });

/** Before that, for whoever is not signed in yet: together they have no more than one person has, and no network has more than half of it. */
const openDoor = () => makeGate({ running: 4, each: 2, waiting: 400, waitingEach: 20, patienceMs: 6_000 });

type Turns = {
  gate: ReturnType<typeof openGate>;
  door: ReturnType<typeof openDoor>;
  holding: AsyncLocalStorage<{ ended: boolean }>;
  network: AsyncLocalStorage<string>;
};

/** One for the process, like the pool: pages, routes and the start of the server are bundled apart. */
const kept = globalThis as typeof globalThis & { mendworkTurns?: Turns };
kept.mendworkTurns ??= {
  gate: openGate(),
  door: openDoor(),
  holding: new AsyncLocalStorage(),
  network: new AsyncLocalStorage(),
};
const { gate, door, holding, network } = kept.mendworkTurns;

/** What `work` does as nobody in particular waits in the line of its network, so that a crowd of posts from one place holds up no other. */
export const fromNetwork = <T>(from: string, work: () => Promise<T>): Promise<T> => network.run(from, work);

/** Who waits in a line of their own. A session is read before it is known whose it is: one read at a time, two milliseconds each. */
type Line = { accountId: string } | { loginId: string } | "system";

const lineOf = (line: Line): [who: string, most?: number] => {
  if (line === "system") return ["system"];
  return "accountId" in line ? [`account ${line.accountId}`] : [`login ${line.loginId}`, 1];
};

/**
 * Runs `work` when a connection is free and it is this one's turn.
 * Whoever has a place already never waits for another: ten of those would wait for each other.
 * @throws BusyError when too many wait; DataError (no SQL, no values) when PostgreSQL refuses
 */
export async function inTurn<T>(line: Line, db: Db, work: () => Promise<T>): Promise<T> {
  const [who, most] = lineOf(line);
  const held = { ended: false };
  const holds = () =>
    holding.run(held, work).finally(() => {
      held.ended = true;
    });
  try {
    if (holding.getStore()?.ended === false) return await work();
    const from = line === "system" ? network.getStore() : undefined;
    const enter = () => gate(who, holds, most);
    return await (from === undefined ? enter() : door(from, enter));
  } catch (error) {
    throw failed(error, db);
  }
}
