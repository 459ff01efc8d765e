/** Brings the weeks that are shared in line with the offers of both. Only here are the two ever read together. */
import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { firstOrNotFound } from "@/lib/platform/errors";
import { bothSaidYes, isSharingStatus } from "../rules/overlap";
import type { WeekRange } from "../types";

type Ours = { practiceId: string; coupleId: string };

/**
 * Needs the system role, and the couple's lock. A yes that is held counts once its author was asked again: until then it opens
 * nothing, and looks to the other as if it had not been said; weeks that are shared already go on being so through it.
 * @returns whether anything changed for the two of them
 */
export async function settleSharing(system: Tx, ours: Ours, at: Date): Promise<boolean> {
  const of = (table: typeof pulseOffers | typeof sharedPeriods) =>
    and(eq(table.practiceId, ours.practiceId), eq(table.coupleId, ours.coupleId));
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
    .where(and(of(pulseOffers), isNull(pulseOffers.revokedAt)));
  const held = await system
    .select({ id: sharedPeriods.id, fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek })
    .from(sharedPeriods)
    .where(and(of(sharedPeriods), isNull(sharedPeriods.endedAt)));

  const one = offers[0]?.clientId;
  const counted = (mine: boolean) => {
    const theirs = offers.filter((offer) => (offer.clientId === one) === mine);
    const waiting = theirs.filter((offer) => offer.heldFrom !== null);
    return [...theirs.filter((offer) => offer.heldFrom === null), ...bothSaidYes(waiting, held)];
  };
  const wanted = isSharingStatus(status) ? bothSaidYes(counted(true), counted(false)) : [];
  const same = (a: WeekRange, b: WeekRange) => a.fromWeek === b.fromWeek && a.toWeek === b.toWeek;
  const over = held.filter((period) => !wanted.some((range) => same(range, period)));
  const fresh = wanted.filter((range) => !held.some((period) => same(range, period)));
  if (over.length > 0) {
    const ids = over.map((period) => period.id);
    await system
      .update(sharedPeriods)
      .set({ endedAt: at })
      .where(and(of(sharedPeriods), inArray(sharedPeriods.id, ids)));
  }
  if (fresh.length > 0)
    await system.insert(sharedPeriods).values(fresh.map((range) => ({ ...ours, ...range })));
  return over.length + fresh.length > 0;
}
