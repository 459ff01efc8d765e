/** One couple's shared affairs change one after the other. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { elevated } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { foundOne } from "@/lib/platform/errors";
import type { CoupleHead } from "../types";

type Held = { status: CoupleHead["status"] };

/** Locks the couple until the transaction ends; needs the system role. @returns its status as it is now. @throws NotFound */
export async function coupleInTurn(system: Tx, practiceId: string, coupleId: string): Promise<Held> {
  return foundOne(
    await system.execute<Held>(
      sql`select status from couples where practice_id = ${practiceId} and id = ${coupleId} for no key update`,
    ),
  );
}

/** The same as an actor: a client has no right to lock, and a coach none on what belongs to both. */
export const inCoupleTurn = (tx: Tx, actor: Actor, coupleId: string): Promise<Held> =>
  elevated(tx, actor.kind, "what belongs to two people changes one step after the other", (system) =>
    coupleInTurn(system, actor.practiceId, coupleId),
  );
