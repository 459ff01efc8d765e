/** What was answered alone and what was made of it, inside their counselor's transaction. */
import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { privateWords } from "@/db/schema/private-words";
import { safetyChecks, safetyJudgments } from "@/db/schema/safety-checks";
import { setbacks } from "@/db/schema/setbacks";
import { wordsOf } from "@/lib/safety/records/private-words";
import type { CheckQuestion } from "../terms";

const mostShown = 50;

export const readPartners = (tx: Tx, coupleId: string) =>
  tx
    .select({
      clientId: clients.id,
      firstName: clients.firstName,
      leftAt: clients.leftAt,
      joinedAt: clientAccounts.joinedAt,
      status: couples.status,
      episode: couples.episode,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .leftJoin(
      clientAccounts,
      and(eq(clientAccounts.coupleId, clients.coupleId), eq(clientAccounts.clientId, clients.id)),
    )
    .where(eq(couples.id, coupleId))
    .orderBy(asc(clients.place));

/** The latest first, of both. */
export async function readAnswered(tx: Tx, coupleId: string) {
  const rows = await tx
    .select({
      checkId: safetyChecks.id,
      clientId: safetyChecks.clientId,
      episode: safetyChecks.episode,
      yes: safetyChecks.yes,
      no: safetyChecks.no,
      words: sql<string | null>`coalesce(${privateWords.words}, ${safetyChecks.words})`,
      inPerson: safetyChecks.inPerson,
      answeredAt: safetyChecks.answeredAt,
    })
    .from(safetyChecks)
    .leftJoin(privateWords, wordsOf(safetyChecks))
    .where(eq(safetyChecks.coupleId, coupleId))
    .orderBy(desc(safetyChecks.answeredAt), asc(safetyChecks.id))
    .limit(mostShown);
  return rows.map((row) => ({ ...row, yes: row.yes as CheckQuestion[], no: row.no as CheckQuestion[] }));
}

/** The latest first, of both. */
export const readJudgments = (tx: Tx, coupleId: string) =>
  tx
    .select({
      judgmentId: safetyJudgments.id,
      clientId: safetyJudgments.clientId,
      episode: safetyJudgments.episode,
      way: safetyJudgments.way,
      words: safetyJudgments.words,
      by: coaches.name,
      recordedAt: safetyJudgments.recordedAt,
      nextOn: safetyJudgments.nextOn,
    })
    .from(safetyJudgments)
    .innerJoin(
      coaches,
      and(eq(coaches.practiceId, safetyJudgments.practiceId), eq(coaches.id, safetyJudgments.coachId)),
    )
    .where(eq(safetyJudgments.coupleId, coupleId))
    .orderBy(desc(safetyJudgments.recordedAt), asc(safetyJudgments.id))
    .limit(mostShown);

/** The latest setback that somebody wrote down for their counselor too. */
export async function readLatestSetback(tx: Tx, coupleId: string) {
  const [row] = await tx
    .select({ onDay: setbacks.happenedOn, writtenAt: setbacks.createdAt })
    .from(setbacks)
    .where(eq(setbacks.coupleId, coupleId))
    .orderBy(desc(setbacks.createdAt))
    .limit(1);
  return row ?? null;
}
