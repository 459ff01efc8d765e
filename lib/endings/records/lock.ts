/** Locks a couple's work before a step of it, with the system role. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { conflicts } from "@/db/schema/conflicts";
import { couples } from "@/db/schema/couples";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { CoupleStatus } from "@/lib/practice/couples/types";

export type Ours = { practiceId: string; coupleId: string };
export type LockedWork = Ours & { status: CoupleStatus; episode: number };

export const reason = "the work of two people ends for both in one step";
export const theCouple = ({ practiceId, coupleId }: Ours) =>
  and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId));

/** Locks the couple's work until commit. The couple is the actor's own, or one that they could read. @throws NotFound */
export const lockWork = (tx: Tx, actor: Actor, coupleId: string): Promise<LockedWork> =>
  switchToSystem(tx, actor.kind, reason, async (system) => {
    const { practiceId } = actor;
    await lockWhatOpens(system, { practiceId, coupleId });
    const row = firstOrNotFound(
      await system
        .select({ status: couples.status, episode: couples.episode })
        .from(couples)
        .where(theCouple({ practiceId, coupleId }))
        .for("no key update"),
    );
    return { practiceId, coupleId, ...row };
  });

/** Exercises and conflicts open under locks of their own, which come before the couple's: whoever is opening one is waited for. */
async function lockWhatOpens(system: Tx, { practiceId, coupleId }: Ours): Promise<void> {
  for (const table of [assignments, conflicts]) {
    await system
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId)))
      .orderBy(table.id)
      .for("no key update");
  }
}
