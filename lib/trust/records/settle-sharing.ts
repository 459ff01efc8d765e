/** Brings the weeks that are shared in line with the offers of both. Only here are the two ever read together. */
import "server-only";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { bothSaidYes, isSharingStatus } from "../rules/overlap";
import type { WeekRange } from "../types";

type Ours = { practiceId: string; coupleId: string };

const ofCouple = (table: typeof pulseOffers | typeof sharedPeriods, { practiceId, coupleId }: Ours) =>
  and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId));

/**
 * Needs the system role, and the couple's lock. A yes that is held counts once its author was asked again: until then it opens
 * nothing, and looks to the other as if it had not been said; weeks that are shared already go on being so through it.
 * @returns whether anything changed for the two of them
 */
export async function settleSharing(system: Tx, ours: Ours, at: Date): Promise<boolean> {
  const { status } = firstOrNotFound(
    await system
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, ours.practiceId), eq(couples.id, ours.coupleId))),
  );
  const offers = await system
    .select({
      clientId: pulseOffers.clientId,
      fromWeek: pulseOffers.fromWeek,
      toWeek: pulseOffers.toWeek,
      heldFrom: pulseOffers.heldFrom,
    })
    .from(pulseOffers)
    .where(and(ofCouple(pulseOffers, ours), isNull(pulseOffers.revokedAt)));
  const open = await system
    .select({ id: sharedPeriods.id, fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek })
    .from(sharedPeriods)
    .where(and(ofCouple(sharedPeriods, ours), isNull(sharedPeriods.endedAt)));

  const one = offers[0]?.clientId;
  const counted = (mine: boolean) => {
    const theirs = offers.filter((offer) => (offer.clientId === one) === mine);
    const waiting = theirs.filter((offer) => offer.heldFrom !== null);
    return [...theirs.filter((offer) => offer.heldFrom === null), ...bothSaidYes(waiting, open)];
  };
  const wanted = isSharingStatus(status) ? bothSaidYes(counted(true), counted(false)) : [];
  const same = (a: WeekRange, b: WeekRange) => a.fromWeek === b.fromWeek && a.toWeek === b.toWeek;
  const over = open.filter((period) => !wanted.some((range) => same(range, period)));
  const fresh = wanted.filter((range) => !open.some((period) => same(range, period)));
  if (over.length > 0) {
    const ids = over.map((period) => period.id);
    await system
      .update(sharedPeriods)
      .set({ endedAt: at })
      .where(and(ofCouple(sharedPeriods, ours), inArray(sharedPeriods.id, ids)));
  }
  if (fresh.length > 0) {
    const { practiceId, coupleId } = ours;
    await insertOnly(
      system,
      sharedPeriods,
      fresh.map(({ fromWeek, toWeek }) => ({ practiceId, coupleId, fromWeek, toWeek })),
    );
  }
  return over.length + fresh.length > 0;
}

/**
 * `settleSharing` in a client's transaction, with its audit event: one step with the system role, since neither partner may see
 * what the other has offered. Needs the couple's lock.
 */
export const settleSharingAs = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(
    tx,
    client.kind,
    "neither partner may see what the other has offered",
    async (system, reason) => {
      const { practiceId, coupleId, at } = client;
      const changed = await settleSharing(system, client, at);
      await recordSystemEvent(system, {
        practiceId,
        coupleId,
        at,
        action: "pulse.settle_sharing",
        subjectKind: "couple",
        subjectId: coupleId,
        reason,
        // An offer that changed nothing for both is nobody else's business.
        scope: changed ? "practice" : "person",
      });
    },
  );

/** Weeks that both shared until some time after `since`. With the system role: clients see only what is shared now. */
export const readSharedUntil = (tx: Tx, client: Client, since: Date): Promise<WeekRange[]> =>
  switchToSystem(
    tx,
    client.kind,
    "both may know which weeks were open to both",
    async (system) =>
      await system
        .selectDistinct({ fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek })
        .from(sharedPeriods)
        .where(and(ofCouple(sharedPeriods, client), gt(sharedPeriods.endedAt, since)))
        .orderBy(asc(sharedPeriods.fromWeek), asc(sharedPeriods.toWeek)),
  );
