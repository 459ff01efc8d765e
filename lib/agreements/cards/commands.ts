/** A card about oneself: kept, changed, opened to whom its owner says, put away. Nobody signs it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { lockPartners, refuseWhileEnding } from "@/lib/agreements/records/lock";
import type { KeepCard } from "@/lib/agreements/schema";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { keepCardIn, noteCard } from "./records";

/** A new card, or new words and readers for one's own. @throws NotFound for a card that is not theirs, or put away */
export function keepBoundaryCard(client: Client, input: KeepCard): Promise<{ cardId: string }> {
  const { cardId, submitKey, title, items, reviewOn, audience } = input;
  const card = { words: { title, items }, reviewOn, audience };
  return asActor(client, async (tx) => {
    if (!cardId) {
      const kept = await keepCardIn(tx, client, { ...card, source: null }, submitKey);
      return firstOrNotFound(kept ? [kept] : []);
    }
    const couple = await lockPartners(tx, client, client.coupleId);
    if (audience === "couple") refuseWhileEnding(couple);
    firstOrNotFound(
      await tx.execute(sql`
        update boundary_cards set words = ${JSON.stringify(card.words)}::jsonb, audience = ${audience}, review_on = ${reviewOn}
        where id = ${cardId} and client_id = ${client.personId} and put_away_at is null returning id`),
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
      await tx.execute(
        sql`select id from boundary_cards where id = ${input.cardId} and client_id = ${client.personId}`,
      ),
    );
    const gone = await tx.execute(sql`
      update boundary_cards set put_away_at = ${client.at.toISOString()}
      where id = ${input.cardId} and client_id = ${client.personId} and put_away_at is null returning id`);
    if (gone.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "boundary_card.put_away",
      subjectKind: "boundary_card",
      subjectId: input.cardId,
      scope: "person",
    });
  });
}
