/** The two people of a cycle, read and checked inside a caller's transaction. */
import "server-only";
import type { Tx } from "@/db/client";
import { FieldErrors } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import type { CycleTurn } from "../schema";

/** @throws NotFound, FieldErrors when a turn is given to somebody else */
export async function checkPeople(tx: Tx, coupleId: string, turns: readonly CycleTurn[]): Promise<void> {
  const known = (await partnersOf(tx, coupleId)).map(({ clientId }) => clientId);
  if (turns.some(({ clientId }) => !known.includes(clientId))) {
    throw new FieldErrors({ turns: ["Please choose the partners of this couple."] });
  }
}
