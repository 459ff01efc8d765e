/** Whether doubts rest for a couple, and one doubt as it stands. The system role reads what partners may not: why doubts rest. */
import "server-only";
import { and, eq, exists, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { doubtAnswers, doubts } from "@/db/schema/doubts";
import { couplePauses } from "@/db/schema/pauses";
import { switchToSystem } from "@/db/system";
import { isRunning } from "@/lib/pace/pauses/records/running";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCouple } from "@/lib/practice/couples/records";
import { doubtState } from "./rules";

/** Both rest, or the counselor has paused or ended the work. Needs the system role. */
async function isPaused(system: Tx, client: Client): Promise<boolean> {
  const coupleRest = system
    .select({ one: sql`1` })
    .from(couplePauses)
    .where(
      and(
        eq(couplePauses.practiceId, couples.practiceId),
        eq(couplePauses.coupleId, couples.id),
        isRunning(couplePauses, dayIn(client.timeZone, client.at)),
      ),
    );
  const rows = await system
    .select({ one: sql`1` })
    .from(couples)
    .where(
      and(
        eq(couples.practiceId, client.practiceId),
        eq(couples.id, client.coupleId),
        or(ne(couples.status, "active"), exists(coupleRest)),
      ),
    );
  return rows.length > 0;
}

/** Whether doubts rest just now. With the system role, since the reason is nobody's to read here. */
export const doubtsRest = (tx: Tx, client: Client): Promise<boolean> =>
  switchToSystem(tx, client.kind, "whether doubts rest, without the reason", (system) =>
    isPaused(system, client),
  );

/**
 * Locks the couple until commit, so that a doubt is not answered while it is being taken back. With the system role: a client
 * has no right to lock what belongs to two. @returns whether doubts rest
 */
export const lockDoubts = (tx: Tx, client: Client): Promise<boolean> =>
  switchToSystem(tx, client.kind, "a doubt and its answer are one thing of two people", async (system) => {
    await lockCouple(system, client);
    return isPaused(system, client);
  });

export const inCouple = (client: Client, doubtId: string) =>
  and(eq(doubts.coupleId, client.coupleId), eq(doubts.id, doubtId));

/** One doubt as this client may see it. @throws NotFound */
export async function readDoubt(tx: Tx, client: Client, doubtId: string) {
  const answer = tx
    .select({ one: sql`1` })
    .from(doubtAnswers)
    .where(and(eq(doubtAnswers.coupleId, doubts.coupleId), eq(doubtAnswers.doubtId, doubts.id)));
  const { askerId, takenBackAt, answered } = firstOrNotFound(
    await tx
      .select({
        askerId: doubts.askerId,
        takenBackAt: doubts.takenBackAt,
        answered: sql<boolean>`${exists(answer)}`,
      })
      .from(doubts)
      .where(inCouple(client, doubtId)),
  );
  return { askerId, state: doubtState({ takenBack: takenBackAt !== null, answered }) };
}
