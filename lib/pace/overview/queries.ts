/** What the two of them have with each other just now, for a client's first page: in one transaction. */
import "server-only";
import { and, eq, exists, gt, ne, not, type SQLWrapper, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import { doubtAnswers, doubts } from "@/db/schema/doubts";
import { couplePauses, pauses } from "@/db/schema/pauses";
import { gentleWords, thanks } from "@/db/schema/thanks";
import { isRunning } from "@/lib/pace/pauses/records/running";
import { isCurrent, readSpaces } from "@/lib/pace/space/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import type { FreshThing, HomeOverview } from "./types";

const freshDays = 7;
const things: FreshThing[] = ["doubt", "answer", "thanks", "word"];

const one = { one: sql`1` };
const some = (rows: SQLWrapper) => sql<boolean>`${exists(rows)}`;

export function homeOverview(client: Client): Promise<HomeOverview> {
  const today = dayIn(client.timeZone, client.at);
  const since = new Date(client.at.getTime() - freshDays * 86_400_000);
  return readAs(client, async (tx) => {
    const me = client.personId;
    const answer = tx
      .select(one)
      .from(doubtAnswers)
      .where(and(eq(doubtAnswers.coupleId, doubts.coupleId), eq(doubtAnswers.doubtId, doubts.id)));
    const row = firstOrNotFound(
      await tx
        .select({
          partnerName: clients.firstName,
          ours: { id: couplePauses.id, untilOn: couplePauses.untilOn },
          alone: { id: pauses.id, untilOn: pauses.untilOn },
          thanks: some(
            tx
              .select(one)
              .from(thanks)
              .where(and(eq(thanks.coupleId, couples.id), ne(thanks.authorId, me), gt(thanks.sentAt, since))),
          ),
          word: some(
            tx
              .select(one)
              .from(gentleWords)
              .where(
                and(
                  eq(gentleWords.coupleId, couples.id),
                  ne(gentleWords.authorId, me),
                  gt(gentleWords.sentAt, since),
                ),
              ),
          ),
          doubt: some(
            tx
              .select(one)
              .from(doubts)
              .where(
                and(
                  eq(doubts.coupleId, couples.id),
                  ne(doubts.askerId, me),
                  gt(doubts.askedAt, since),
                  not(exists(answer)),
                ),
              ),
          ),
          answer: some(
            tx
              .select(one)
              .from(doubtAnswers)
              .where(
                and(
                  eq(doubtAnswers.coupleId, couples.id),
                  ne(doubtAnswers.authorId, me),
                  gt(doubtAnswers.answeredAt, since),
                ),
              ),
          ),
        })
        .from(couples)
        .innerJoin(clients, and(eq(clients.coupleId, couples.id), ne(clients.id, me)))
        .leftJoin(couplePauses, and(eq(couplePauses.coupleId, couples.id), isRunning(couplePauses, today)))
        .leftJoin(
          pauses,
          and(
            eq(pauses.coupleId, couples.id),
            eq(pauses.clientId, me),
            eq(pauses.kind, "alone"),
            isRunning(pauses, today),
          ),
        )
        .where(eq(couples.id, client.coupleId)),
    );
    const rest = row.ours ?? row.alone;
    return {
      today,
      partnerName: row.partnerName,
      rest: rest ? { kind: row.ours ? "ours" : "alone", untilOn: rest.untilOn } : null,
      spaces: (await readSpaces(tx, client, client.coupleId)).filter(isCurrent),
      fresh: things.filter((thing) => row[thing]),
    };
  });
}
