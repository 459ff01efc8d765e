/** Personal boundary cards as this reader may see them, inside a caller's transaction. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { clients } from "@/db/schema/couples";
import type { CardView } from "@/lib/agreements/types";
import type { Actor } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";

export function readCards(tx: Tx, actor: Actor, coupleId: string): Promise<CardView[]> {
  const card = asSeen(actor, boundaryCards, "card");
  return tx
    .select({
      cardId: card.id,
      words: card.words,
      audience: card.audience,
      reviewOn: card.reviewOn,
      owner: { clientId: clients.id, firstName: clients.firstName },
    })
    .from(card)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, card.practiceId),
        eq(clients.coupleId, card.coupleId),
        eq(clients.id, card.clientId),
      ),
    )
    .where(and(eq(card.coupleId, coupleId), isNull(card.putAwayAt)))
    .orderBy(clients.place, sql`${card.words} ->> 'title' collate "und-x-icu"`, card.id);
}
