/** A card about oneself: kept, changed, opened to whom its owner says, put away. Nobody signs it. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { exact } from "@/db/statements";
import { lockPartners, refuseWhileEnding } from "@/lib/agreements/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { createCard, noteCard } from "./records/create";
import type { KeepCard } from "./schema";

const isOwn = (client: Client, cardId: string) =>
  and(eq(boundaryCards.id, cardId), eq(boundaryCards.clientId, client.personId));
const isShown = isNull(boundaryCards.putAwayAt);

/** A new card, or new words and readers for one's own. @throws NotFound for a card that is not theirs, or put away */
export function keepBoundaryCard(client: Client, input: KeepCard): Promise<{ cardId: string }> {
  const { cardId, submitKey, title, items, reviewOn, audience } = input;
  const card = { words: { title, items }, reviewOn, audience };
  return asActor(client, async (tx) => {
    if (!cardId) {
      const kept = await createCard(tx, client, { ...card, source: null }, submitKey);
      return firstOrNotFound(kept ? [kept] : []);
    }
    const couple = await lockPartners(tx, client, client.coupleId);
    if (audience === "couple") refuseWhileEnding(couple);
    firstOrNotFound(
      await tx
        .update(boundaryCards)
        .set(exact(boundaryCards, card))
        .where(and(isOwn(client, cardId), isShown))
        .returning({ id: boundaryCards.id }),
    );
    await noteCard(tx, client, couple, cardId, card);
    await recordAuditEvent(tx, client, {
      action: "boundary_card.change",
      subjectKind: "boundary_card",
      subjectId: cardId,
      scope: "person",
    });
    return { cardId };
  });
}

/** Out of everybody's sight at once. Twice is once. @throws NotFound */
export function putBoundaryCardAway(client: Client, input: { cardId: string }): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.select({ id: boundaryCards.id }).from(boundaryCards).where(isOwn(client, input.cardId)),
    );
    const gone = await tx
      .update(boundaryCards)
      .set({ putAwayAt: client.at })
      .where(and(isOwn(client, input.cardId), isShown))
      .returning({ id: boundaryCards.id });
    if (gone.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "boundary_card.put_away",
      subjectKind: "boundary_card",
      subjectId: input.cardId,
      scope: "person",
    });
  });
}
