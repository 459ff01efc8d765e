/** Keeping a card about oneself, inside a caller's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boundLine, noteHints } from "@/lib/agreements/flags/records";
import { type Couple, lockPartners, refuseWhileEnding } from "@/lib/agreements/records/lock";
import type { CardWords } from "@/lib/agreements/types";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";

export type NewCard = {
  words: CardWords;
  reviewOn: string | null;
  audience: "self" | "coach" | "couple";
  source: { responseId: string; item: string } | null;
};

/** A line of a card that somebody else may read is read for one-sidedness too. */
export async function noteCard(
  tx: Tx,
  client: Client,
  couple: Couple,
  cardId: string,
  card: Omit<NewCard, "source">,
) {
  const lines = card.audience === "self" ? [] : card.words.items;
  await noteHints(tx, client, {
    ...couple,
    about: "card",
    aboutId: cardId,
    lines: lines.map((line) => boundLine({ ...line, owner: client.personId })),
  });
}

/**
 * @returns the card's id, the same for the same source or form; null where an exercise would open it to a partner while the couple’s work is ending
 * @throws Refusal where a form would
 */
export async function keepCardIn(
  tx: Tx,
  client: Client,
  card: NewCard,
  submitKey: string | null = null,
): Promise<{ cardId: string } | null> {
  const { words, reviewOn, audience, source } = card;
  const couple = await lockPartners(tx, client, client.coupleId);
  if (audience === "couple" && couple.ending && source) return null;
  if (audience === "couple") refuseWhileEnding(couple);
  const [fresh] = await tx.execute<{ id: string }>(sql`
    insert into boundary_cards (practice_id, couple_id, client_id, words, audience, review_on, submit_key, source_response_id,
      source_item, created_at)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${JSON.stringify(words)}::jsonb, ${audience}, ${reviewOn},
      ${submitKey}, ${source?.responseId ?? null}, ${source?.item ?? null}, ${client.at.toISOString()})
    on conflict do nothing returning id`);
  if (!fresh) {
    const [held] = await tx.execute<{ id: string }>(sql`
      select id from boundary_cards where client_id = ${client.personId}
        and (submit_key = ${submitKey} or (source_response_id = ${source?.responseId ?? null} and source_item = ${source?.item ?? null}))`);
    if (!held) throw new Error("a card was kept twice and is not there");
    return { cardId: held.id };
  }
  await noteCard(tx, client, couple, fresh.id, card);
  await recordAuditEvent(tx, client, {
    action: "boundary_card.keep",
    subjectKind: "boundary_card",
    subjectId: fresh.id,
    scope: "person",
  });
  return { cardId: fresh.id };
}
