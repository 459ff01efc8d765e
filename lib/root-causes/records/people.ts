/** The two people of a cycle, read and checked inside a caller's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { NotFound, Unfilled } from "@/lib/platform/errors";
import type { CycleTurn } from "../schema";
import type { CyclePerson } from "../types";

/** @throws NotFound for a couple that is not the reader's */
export async function peopleOf(tx: Tx, coupleId: string): Promise<[CyclePerson, CyclePerson]> {
  const [first, second] = await tx.execute<CyclePerson>(sql`
    select id as "clientId", first_name as "firstName", place from clients where couple_id = ${coupleId} order by place`);
  if (!first || !second) throw new NotFound();
  return [first, second];
}

/** @throws NotFound, Unfilled when a turn is given to somebody else */
export async function checkPeople(tx: Tx, coupleId: string, turns: readonly CycleTurn[]): Promise<void> {
  const known = (await peopleOf(tx, coupleId)).map(({ clientId }) => clientId);
  if (turns.some(({ clientId }) => !known.includes(clientId))) {
    throw new Unfilled({ turns: ["Please choose the partners of this couple."] });
  }
}
