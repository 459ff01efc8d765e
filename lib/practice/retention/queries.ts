/** Retention as the owner sees it, and what becomes of one record for its counselor. */
import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { endings } from "@/db/schema/endings";
import { deletions, jobRuns, legalHolds, retentionRules } from "@/db/schema/retention";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { defaultRules, keptUntil } from "./rules";
import type { RecordRetention, RetentionOverview, RetentionRules } from "./types";

const mostDeletions = 100;

async function rulesOf(tx: Tx, { practiceId }: Coach): Promise<{ rules: RetentionRules; isChosen: boolean }> {
  const [chosen] = await tx
    .select({ recordYears: retentionRules.recordYears, draftDays: retentionRules.draftDays })
    .from(retentionRules)
    .where(eq(retentionRules.practiceId, practiceId));
  return { rules: chosen ?? defaultRules, isChosen: chosen !== undefined };
}

/** @throws NotFound for a coach who does not own the practice */
export async function retentionOverview(owner: Coach): Promise<RetentionOverview> {
  if (!owner.isOwner) throw new NotFound();
  const { practiceId } = owner;
  return readAs(owner, async (tx) => {
    const [{ rules, isChosen }, holds, erased, runs] = await Promise.all([
      rulesOf(tx, owner),
      tx
        .select({
          holdId: legalHolds.id,
          coupleId: legalHolds.coupleId,
          reason: legalHolds.reason,
          setAt: legalHolds.setAt,
        })
        .from(legalHolds)
        .where(and(eq(legalHolds.practiceId, practiceId), isNull(legalHolds.liftedAt)))
        .orderBy(desc(legalHolds.setAt), legalHolds.id),
      tx
        .select({
          id: deletions.id,
          at: deletions.at,
          kind: deletions.kind,
          coupleId: deletions.coupleId,
          entries: deletions.entries,
        })
        .from(deletions)
        .where(eq(deletions.practiceId, practiceId))
        .orderBy(desc(deletions.at), deletions.id)
        .limit(mostDeletions),
      tx
        .select({
          doneOn: jobRuns.doneOn,
          triedAt: jobRuns.triedAt,
          failures: jobRuns.failures,
          problem: jobRuns.problem,
        })
        .from(jobRuns)
        .where(and(eq(jobRuns.practiceId, practiceId), eq(jobRuns.job, "retention"))),
    ]);
    return { rules, isChosen, holds, deletions: erased, job: runs[0] ?? null };
  });
}

/** @throws NotFound */
export const recordRetention = (coach: Coach, { coupleId }: { coupleId: string }): Promise<RecordRetention> =>
  readAs(coach, async (tx) => {
    const [rows, [hold], { rules, isChosen }] = await Promise.all([
      tx
        .select({ status: couples.status, closedAt: endings.closedAt })
        .from(couples)
        .leftJoin(
          endings,
          and(
            eq(endings.practiceId, couples.practiceId),
            eq(endings.coupleId, couples.id),
            eq(endings.episode, couples.episode),
          ),
        )
        .where(eq(couples.id, coupleId)),
      tx
        .select({ setAt: legalHolds.setAt })
        .from(legalHolds)
        .where(and(eq(legalHolds.coupleId, coupleId), isNull(legalHolds.liftedAt))),
      rulesOf(tx, coach),
    ]);
    const { status, closedAt } = firstOrNotFound(rows);
    const isClosed = status === "closed" && closedAt !== null;
    return {
      isChosen,
      heldSince: hold?.setAt ?? null,
      erasedAfter: isChosen && isClosed ? keptUntil(closedAt, coach.timeZone, rules) : null,
    };
  });
