/** Asks of one partner, and what came in to them. Inside a caller's transaction. */
import "server-only";
import { and, count, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { measureAsks, measureDrafts } from "@/db/schema/measure-asks";
import { measureVersions } from "@/db/schema/measure-versions";
import { measureResults } from "@/db/schema/measures";
import { firstOrNotFound } from "@/lib/platform/errors";

const itsVersion = and(
  eq(measureVersions.practiceId, measureAsks.practiceId),
  eq(measureVersions.measure, measureAsks.measure),
  eq(measureVersions.version, measureAsks.version),
);

/** One ask with the words it was given with, as whoever it is of may read it. @throws NotFound */
export async function askWithWords(tx: Tx, askId: string) {
  return firstOrNotFound(
    await tx
      .select({
        ...{ clientId: measureAsks.clientId, measure: measureAsks.measure, version: measureAsks.version },
        ...{ rhythm: measureAsks.rhythm, everyWeeks: measureAsks.everyWeeks, startsOn: measureAsks.startsOn },
        ...{ endedAt: measureAsks.endedAt, wordsOpenedAt: measureAsks.wordsOpenedAt },
        ...{ definition: measureVersions.definition, wording: measureVersions.wording },
      })
      .from(measureAsks)
      .innerJoin(measureVersions, itsVersion)
      .where(eq(measureAsks.id, askId)),
  );
}

/** What somebody answered to one ask or to all of theirs, with its words; the latest first. */
export const sentAnswers = (tx: Tx, { me, askId }: { me: string; askId?: string }) =>
  tx
    .select({
      ...{ onDate: measureResults.onDate, answers: measureResults.answers, slot: measureResults.slot },
      ...{ definition: measureVersions.definition, wording: measureVersions.wording },
    })
    .from(measureResults)
    .innerJoin(measureAsks, eq(measureAsks.id, measureResults.askId))
    .innerJoin(measureVersions, itsVersion)
    .where(and(eq(measureResults.clientId, me), askId ? eq(measureResults.askId, askId) : undefined))
    .orderBy(desc(measureResults.enteredAt));

/** What they have begun and not sent, with its words. */
export const begunAnswers = (tx: Tx, me: string) =>
  tx
    .select({
      ...{ answers: measureDrafts.answers, savedAt: measureDrafts.savedAt },
      ...{ definition: measureVersions.definition, wording: measureVersions.wording },
    })
    .from(measureDrafts)
    .innerJoin(measureAsks, eq(measureAsks.id, measureDrafts.askId))
    .innerJoin(measureVersions, itsVersion)
    .where(eq(measureDrafts.clientId, me))
    .orderBy(desc(measureDrafts.savedAt));

export const draftOf = (tx: Tx, askId: string, slot: string) =>
  tx
    .select({ answers: measureDrafts.answers, declinedAt: measureDrafts.declinedAt })
    .from(measureDrafts)
    .where(and(eq(measureDrafts.askId, askId), eq(measureDrafts.slot, slot)));

/** Of a couple, for their counselor, the newest first. */
export const asksOfCouple = (tx: Tx, coupleId: string) =>
  tx
    .select({
      ...{ askId: measureAsks.id, clientId: measureAsks.clientId, definition: measureVersions.definition },
      ...{ rhythm: measureAsks.rhythm, everyWeeks: measureAsks.everyWeeks, startsOn: measureAsks.startsOn },
      ...{ untilOn: measureAsks.untilOn, endedAt: measureAsks.endedAt },
      wordsOpenedAt: measureAsks.wordsOpenedAt,
      answered: count(measureResults.id),
      lastOn: max(measureResults.onDate),
      fresh:
        sql<number>`count(*) filter (where ${measureResults.enteredAt} > coalesce(${measureAsks.seenAt}, '-infinity'))`.mapWith(
          Number,
        ),
    })
    .from(measureAsks)
    .innerJoin(measureVersions, itsVersion)
    .leftJoin(
      measureResults,
      and(eq(measureResults.coupleId, measureAsks.coupleId), eq(measureResults.askId, measureAsks.id)),
    )
    .where(eq(measureAsks.coupleId, coupleId))
    .groupBy(measureAsks.practiceId, measureAsks.coupleId, measureAsks.id, measureVersions.definition)
    .orderBy(desc(measureAsks.askedAt), desc(measureAsks.id));

/** In a step with the system role: of a couple, or of one of the two, nothing is asked any more. */
export async function endAsks(
  system: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
  at: Date,
  clientId?: string,
): Promise<void> {
  await system
    .update(measureAsks)
    .set({ endedAt: at })
    .where(
      and(
        ...[eq(measureAsks.practiceId, practiceId), eq(measureAsks.coupleId, coupleId)],
        isNull(measureAsks.endedAt),
        clientId ? eq(measureAsks.clientId, clientId) : undefined,
      ),
    );
}
