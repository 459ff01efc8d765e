/** What a person keeps for themselves alone, or withdrew again, inside their own transaction. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { marbles } from "@/db/schema/marbles";
import { gentleWords, thanks } from "@/db/schema/thanks";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { CopiedKindness } from "../types/told";

/** Thanks they kept, and what they withdrew again, which nobody else can read; and their lines in the jar, wherever they have put it. */
export async function keptKindness(
  tx: Tx,
  { coupleId, personId, timeZone }: Client,
): Promise<CopiedKindness[]> {
  const [kept, withdrawn, inJar] = await Promise.all([
    tx
      .select({ body: thanks.body, at: thanks.writtenAt })
      .from(thanks)
      .where(
        and(
          eq(thanks.coupleId, coupleId),
          eq(thanks.authorId, personId),
          or(isNull(thanks.sentAt), isNotNull(thanks.takenBackAt)),
        ),
      )
      .orderBy(desc(thanks.writtenAt), thanks.id),
    tx
      .select({ body: gentleWords.body, at: gentleWords.sentAt })
      .from(gentleWords)
      .where(
        and(
          eq(gentleWords.coupleId, coupleId),
          eq(gentleWords.authorId, personId),
          isNotNull(gentleWords.takenBackAt),
        ),
      )
      .orderBy(desc(gentleWords.sentAt), gentleWords.id),
    tx
      .select({ body: sql<string>`${marbles.line}`, on: marbles.onDate })
      .from(marbles)
      .where(and(eq(marbles.coupleId, coupleId), eq(marbles.authorId, personId), isNotNull(marbles.line)))
      .orderBy(desc(marbles.onDate), marbles.id),
  ]);
  const asOf = (what: CopiedKindness["what"]) => (one: { body: string; at: Date }) => ({
    ...{ what, body: one.body, on: dayIn(timeZone, one.at) },
  });
  return [
    ...kept.map(asOf("thanks")),
    ...withdrawn.map(asOf("kind_word")),
    ...inJar.map((one) => ({ ...one, what: "marble" as const })),
  ];
}

/** Their cards that they put away. */
export const cardsPutAway = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({ words: boundaryCards.words })
    .from(boundaryCards)
    .where(
      and(
        eq(boundaryCards.coupleId, coupleId),
        eq(boundaryCards.clientId, personId),
        isNotNull(boundaryCards.putAwayAt),
      ),
    )
    .orderBy(desc(boundaryCards.putAwayAt), boundaryCards.id);
