/**
 * What a step does to a couple's work, inside an actor's transaction: with the system role, since it ends what belongs to both,
 * and under the couple's lock. Before that everything that could open between the two is locked, so nothing opens afterwards.
 */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { endings, endingsTold } from "@/db/schema/endings";
import { pulseOffers } from "@/db/schema/pulse-sharing";
import { transparencyDoors } from "@/db/schema/transparency";
import { exact, insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { endAgreements } from "@/lib/agreements/records/versions";
import { endAsks } from "@/lib/measures/asked/records/asks";
import type { Actor } from "@/lib/platform/auth/actor";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { settleSharing } from "@/lib/trust/records/settle-sharing";
import { jointUntil } from "../rules";
import { endInvitations } from "./invitations";
import { type LockedWork, type Ours, reason, theCouple } from "./lock";

type OfCouple = typeof pulseOffers | typeof transparencyDoors;

const ours = (table: OfCouple | typeof endings, { practiceId, coupleId }: Ours) =>
  and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId));

/** From here on nothing new opens between the two, and what ends with their work has ended. Harmless where it is ending already. */
export const endWork = (
  tx: Tx,
  actor: Actor,
  work: LockedWork,
  to: CoupleStatus,
  atOnce: boolean,
): Promise<void> =>
  switchToSystem(tx, actor.kind, reason, async (system) => {
    const { practiceId, coupleId, episode } = work;
    const begins = !isApart(work.status);
    const closedAt = to === "closed" ? actor.at : null;
    const shut = begins && (atOnce || (await hasOpenConcern(system, practiceId, coupleId)));
    await system
      .update(couples)
      .set(exact(couples, { status: to, ...(begins && { jointUntil: jointUntil(actor.at, shut) }) }))
      .where(theCouple(work));
    const begunBy = actor.kind === "client" ? actor.personId : null;
    await insertOnly(system, endings, {
      ...{ practiceId, coupleId, episode, begunBy },
      ...{ begunAt: actor.at, wasPaused: work.status === "paused" },
    }).onConflictDoNothing();
    if (closedAt) {
      await system
        .update(endings)
        .set({ closedAt })
        .where(and(ours(endings, work), eq(endings.episode, episode)));
      await endAsks(system, work, closedAt);
    }
    if (begins) {
      await endWhatIsShared(system, work, actor.at);
      await endInvitations(system, work, actor.at);
    }
  });

/** What belongs to both ends, in a step with the system role. */
export async function endWhatIsShared(system: Tx, work: LockedWork, at: Date): Promise<void> {
  await endAgreements(system, work, at);
  await system.update(transparencyDoors).set({ openedAt: null }).where(ours(transparencyDoors, work));
  await system
    .update(pulseOffers)
    .set({ revokedAt: at })
    .where(and(ours(pulseOffers, work), isNull(pulseOffers.revokedAt)));
  await settleSharing(system, work, at);
}

/** @returns whether they did not know before */
export const noteTold = (
  tx: Tx,
  actor: Actor,
  { practiceId, coupleId, episode }: LockedWork,
  clientId: string,
): Promise<boolean> =>
  switchToSystem(
    tx,
    actor.kind,
    "who knows of it is the counselor's to say, and nobody else's",
    async (system) => {
      const begun = actor.kind === "client";
      const told = await insertOnly(system, endingsTold, {
        ...{ practiceId, coupleId, episode, clientId, begun },
        toldAt: actor.at,
      })
        .onConflictDoNothing()
        .returning({ clientId: endingsTold.clientId });
      return told.length > 0;
    },
  );

/** Pausing and going on change nothing else. */
export const setStatus = (tx: Tx, actor: Actor, work: LockedWork, status: CoupleStatus): Promise<void> =>
  switchToSystem(tx, actor.kind, reason, async (system) => {
    await system.update(couples).set({ status }).where(theCouple(work));
  });

/** What each may read of the other's closes now. */
export const endJoint = (tx: Tx, actor: Actor, work: LockedWork): Promise<void> =>
  switchToSystem(tx, actor.kind, reason, async (system) => {
    await system.update(couples).set({ jointUntil: actor.at }).where(theCouple(work));
  });

/** A new stretch: what waited in the one before is withdrawn, so that no yes of then opens anything now. */
export const reopenWork = (tx: Tx, actor: Actor, work: LockedWork): Promise<void> =>
  switchToSystem(tx, actor.kind, reason, async (system) => {
    await system
      .update(couples)
      .set({ status: "active", episode: work.episode + 1, jointUntil: null, beforeConsent: false })
      .where(theCouple(work));
    await system
      .update(clients)
      .set({ leftAt: null })
      .where(and(eq(clients.practiceId, work.practiceId), eq(clients.coupleId, work.coupleId)));
    await system
      .update(endings)
      .set({ reopenedAt: actor.at })
      .where(and(ours(endings, work), eq(endings.episode, work.episode)));
    await endAsks(system, work, actor.at);
    await system
      .update(assignments)
      .set({ withdrawnAt: actor.at })
      .where(
        and(
          eq(assignments.practiceId, work.practiceId),
          eq(assignments.coupleId, work.coupleId),
          isNull(assignments.withdrawnAt),
        ),
      );
  });
