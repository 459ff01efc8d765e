/** Saying yes to sharing some weeks of the check-in, and taking it back. Nothing is shared until both have said so. */
import "server-only";
import { and, eq, gte, isNotNull, isNull, lte } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { pulseOffers } from "@/db/schema/pulse-sharing";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn, dayInWords } from "@/lib/platform/time/day";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { settleSharingAs } from "./records/settle-sharing";
import { lastWeekOver } from "./rules/when";
import type { WeekRange } from "./types";

/** A yes shows whether the other has said theirs to any of these weeks: said again and again it would be a way to ask. */
async function refuseTooSoon(tx: Tx, client: Client, { fromWeek, toWeek }: WeekRange): Promise<void> {
  const withdrawn = await tx
    .select({ at: pulseOffers.revokedAt })
    .from(pulseOffers)
    .where(
      and(
        isNotNull(pulseOffers.revokedAt),
        lte(pulseOffers.fromWeek, toWeek),
        gte(pulseOffers.toWeek, fromWeek),
      ),
    );
  const taken = withdrawn.flatMap(({ at }) => (at ? [at] : []));
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
    await lockCoupleAs(tx, client, client.coupleId);
    const same = and(eq(pulseOffers.fromWeek, range.fromWeek), eq(pulseOffers.toWeek, range.toWeek));
    const [open] = await tx
      .select({ offerId: pulseOffers.id })
      .from(pulseOffers)
      .where(and(same, isNull(pulseOffers.revokedAt)));
    if (open) return open;
    await refuseTooSoon(tx, client, range);
    const { practiceId, coupleId, personId: clientId, at: createdAt } = client;
    const { fromWeek, toWeek } = range;
    const offer = firstOrNotFound(
      await insertOnly(tx, pulseOffers, {
        practiceId,
        coupleId,
        clientId,
        fromWeek,
        toWeek,
        createdAt,
      }).returning({ offerId: pulseOffers.id }),
    );
    await settleSharingAs(tx, client);
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
    await lockCoupleAs(tx, client, client.coupleId);
    const offer = firstOrNotFound(
      await tx
        .select({ revokedAt: pulseOffers.revokedAt })
        .from(pulseOffers)
        .where(eq(pulseOffers.id, input.offerId)),
    );
    if (offer.revokedAt) return;
    await tx.update(pulseOffers).set({ revokedAt: client.at }).where(eq(pulseOffers.id, input.offerId));
    await settleSharingAs(tx, client);
    await recordAuditEvent(tx, client, {
      action: "pulse.withdraw_offer",
      subjectKind: "pulse_offer",
      subjectId: input.offerId,
      scope: "person",
    });
  });
}
