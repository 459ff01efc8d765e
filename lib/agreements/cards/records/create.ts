/** Keeping a card about oneself, inside a caller's transaction. */
import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { insertOnly } from "@/db/statements";
import { boundLine, noteHints } from "@/lib/agreements/flags/records";
import { type LockedCouple, lockPartners, refuseWhileEnding } from "@/lib/agreements/records/lock";
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
  couple: LockedCouple,
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
export async function createCard(
  tx: Tx,
  client: Client,
  card: NewCard,
  submitKey: string | null = null,
): Promise<{ cardId: string } | null> {
  const { source, ...shown } = card;
  const couple = await lockPartners(tx, client, client.coupleId);
  if (card.audience === "couple" && couple.ending && source) return null;
  if (card.audience === "couple") refuseWhileEnding(couple);
  const [added] = await insertOnly(tx, boundaryCards, {
    practiceId: client.practiceId,
    coupleId: client.coupleId,
    clientId: client.personId,
    ...shown,
    submitKey,
    sourceResponseId: source?.responseId ?? null,
    sourceItem: source?.item ?? null,
    createdAt: client.at,
  })
    .onConflictDoNothing()
    .returning({ cardId: boundaryCards.id });
  if (!added) {
    const isForm = submitKey ? eq(boundaryCards.submitKey, submitKey) : undefined;
    const isSource = source
      ? and(eq(boundaryCards.sourceResponseId, source.responseId), eq(boundaryCards.sourceItem, source.item))
      : undefined;
    const [earlier] = await tx
      .select({ cardId: boundaryCards.id })
      .from(boundaryCards)
      .where(and(eq(boundaryCards.clientId, client.personId), or(isForm, isSource)));
    if (!earlier) throw new Error("a card was kept twice and is not there");
    return earlier;
  }
  await noteCard(tx, client, couple, added.cardId, card);
  await recordAuditEvent(tx, client, {
    action: "boundary_card.keep",
    subjectKind: "boundary_card",
    subjectId: added.cardId,
    scope: "person",
  });
  return added;
}
