/** What decides whether a word may be sent now, read with its sender's own rights. */
import "server-only";
import { and, eq, exists, max, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { sharedPaces } from "@/db/schema/pace";
import { couplePauses } from "@/db/schema/pauses";
import { gentleWords } from "@/db/schema/thanks";
import { isRunning } from "@/lib/pace/pauses/records/running";
import { usualWordEvery } from "@/lib/pace/rules";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { hasItsTime } from "./rules";

export async function isTimeForWord(tx: Tx, client: Client): Promise<boolean> {
  const today = dayIn(client.timeZone, client.at);
  const lastWord = tx
    .select({ at: max(gentleWords.sentAt) })
    .from(gentleWords)
    .where(eq(gentleWords.authorId, client.personId));
  const restOfBoth = tx
    .select({ one: sql`1` })
    .from(couplePauses)
    .where(and(eq(couplePauses.coupleId, couples.id), isRunning(couplePauses, today)));
  const [row] = await tx
    .select({
      slower: sharedPaces.slower,
      every: sharedPaces.wordEvery,
      status: couples.status,
      lastAt: sql`(${lastWord})`.mapWith(gentleWords.sentAt),
      bothPause: sql<boolean>`${exists(restOfBoth)}`,
    })
    .from(couples)
    .leftJoin(sharedPaces, eq(sharedPaces.coupleId, couples.id))
    .where(eq(couples.id, client.coupleId));
  if (!row) return false;
  const lastAt: Date | null = row.lastAt;
  return hasItsTime({
    slower: row.slower ?? false,
    every: row.every ?? usualWordEvery,
    lastOn: lastAt ? dayIn(client.timeZone, lastAt) : null,
    today,
    paused: isApart(row.status) || row.bothPause,
  });
}
