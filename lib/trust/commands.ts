/** Saying yes to sharing some weeks of the check-in, and taking it back. Nothing is shared until both have said so. */
import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { pulseOffers } from "@/db/schema/pulse-sharing";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent, recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { settleSharing } from "./records/settle-sharing";
import { lastWeekOver } from "./rules/when";
import type { WeekRange } from "./types";

/** Offers and withdrawals of one couple go one after the other, so that each sees what the other has said. */
const inTurn = (tx: Tx, client: Client) =>
  switchToSystem(tx, client.kind, "partners take turns at changing what they share", (system) =>
    system
      .select({ id: couples.id })
      .from(couples)
      .where(and(eq(couples.practiceId, client.practiceId), eq(couples.id, client.coupleId)))
      .for("no key update"),
  ).then(firstOrNotFound);

/** Neither partner may see what the other has offered, so the two are only read together there. */
const settle = (tx: Tx, client: Client) =>
  switchToSystem(
    tx,
    client.kind,
    "neither partner may see what the other has offered",
    async (system, reason) => {
      const ours = { practiceId: client.practiceId, coupleId: client.coupleId };
      const changed = await settleSharing(system, ours, client.at);
      await recordSystemEvent(system, {
        ...ours,
        at: client.at,
        action: "pulse.settle_sharing",
        subjectKind: "couple",
        subjectId: client.coupleId,
        reason,
        // An offer that changed nothing for both is nobody else's business.
        scope: changed ? "practice" : "person",
      });
    },
  );

/** A yes shows whether the other has said theirs to any of these weeks: said again and again it would be a way to ask. */
async function refuseTooSoon(tx: Tx, client: Client, { fromWeek, toWeek }: WeekRange): Promise<void> {
  const backs = await tx
    .select({ at: pulseOffers.revokedAt })
    .from(pulseOffers)
    .where(
      and(
        isNotNull(pulseOffers.revokedAt),
        lte(pulseOffers.fromWeek, toWeek),
        gte(pulseOffers.toWeek, fromWeek),
      ),
    );
  const taken = backs.flatMap(({ at }) => (at ? [at] : []));
  const from = yesAgainFrom(taken, client.at, client.timeZone);
  if (from) throw new Refusal(notYetAgain(from, dayIn(client.timeZone, client.at)));
}

/** Says yes to sharing these weeks. @throws Refusal when taken back twice within a week, and for weeks that are not over: a fresh dot would tell when it was answered */
export async function offerPulse(client: Client, range: WeekRange): Promise<{ offerId: string }> {
  const last = lastWeekOver(client.timeZone, client.at);
  if (range.toWeek > last) {
    throw new Refusal(
      `A week can be shared once it is over. Please choose up to the week of ${dayInWords(last)}.`,
    );
  }
  return asActor(client, async (tx) => {
    await inTurn(tx, client);
    const same = and(eq(pulseOffers.fromWeek, range.fromWeek), eq(pulseOffers.toWeek, range.toWeek));
    const [held] = await tx
      .select({ offerId: pulseOffers.id })
      .from(pulseOffers)
      .where(and(same, isNull(pulseOffers.revokedAt)));
    if (held) return held;
    await refuseTooSoon(tx, client, range);
    const { practiceId, coupleId, personId: clientId } = client;
    const { fromWeek, toWeek } = range;
    const offer = firstOrNotFound(
      await tx.execute<{ offerId: string }>(sql`
        insert into pulse_offers (practice_id, couple_id, client_id, from_week, to_week, created_at)
        values (${practiceId}, ${coupleId}, ${clientId}, ${fromWeek}, ${toWeek}, ${client.at.toISOString()})
        returning id as "offerId"`),
    );
    await settle(tx, client);
    await recordAuditEvent(tx, client, {
      action: "pulse.offer",
      subjectKind: "pulse_offer",
      subjectId: offer.offerId,
      scope: "person",
    });
    return offer;
  });
}

/** Takes a yes back; what was shared through it is hidden from both at once. @throws NotFound */
export async function withdrawOffer(client: Client, input: { offerId: string }): Promise<void> {
  await asActor(client, async (tx) => {
    await inTurn(tx, client);
    const held = firstOrNotFound(
      await tx
        .select({ revokedAt: pulseOffers.revokedAt })
        .from(pulseOffers)
        .where(eq(pulseOffers.id, input.offerId)),
    );
    if (held.revokedAt) return;
    await tx.update(pulseOffers).set({ revokedAt: client.at }).where(eq(pulseOffers.id, input.offerId));
    await settle(tx, client);
    await recordAuditEvent(tx, client, {
      action: "pulse.withdraw_offer",
      subjectKind: "pulse_offer",
      subjectId: input.offerId,
      scope: "person",
    });
  });
}
