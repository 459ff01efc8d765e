/** In SQL, inside their counselor's transaction: why somebody is to be asked alone, as `checkDue` says it. */
import "server-only";
import { and, eq, exists, gt, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clientAccounts, clients } from "@/db/schema/couples";
import { safetyChecks, safetyJudgments } from "@/db/schema/safety-checks";
import { setbacks } from "@/db/schema/setbacks";
import type { CheckDue } from "../types";

/** The couple of the row of `clients` that is asked about. */
type Couple = { status: PgColumn; episode: PgColumn };
type OfPartner = { practiceId: PgColumn; coupleId: PgColumn; clientId: PgColumn; episode: PgColumn };

const ofCouple = (table: { practiceId: PgColumn; coupleId: PgColumn }) =>
  and(eq(table.practiceId, clients.practiceId), eq(table.coupleId, clients.coupleId));

/** @returns null where the work is closed or this partner takes no part in it, and while it is paused before they have joined */
export function checkWhy(tx: Tx, couple: Couple, today: string): SQL<CheckDue["why"] | null> {
  const ofStretch = (table: OfPartner) =>
    and(ofCouple(table), eq(table.clientId, clients.id), eq(table.episode, couple.episode));
  const answered = (more?: SQL) =>
    exists(
      tx
        .select({ id: safetyChecks.id })
        .from(safetyChecks)
        .where(and(ofStretch(safetyChecks), more)),
    );
  const setback = exists(
    tx
      .select({ id: setbacks.id })
      .from(setbacks)
      .where(and(ofCouple(setbacks), gt(setbacks.createdAt, safetyJudgments.recordedAt))),
  );
  const judged = tx
    .select({
      why: sql`case when ${answered(gt(safetyChecks.answeredAt, safetyJudgments.recordedAt))} then 'answered'
        when ${setback} then 'setback' when ${safetyJudgments.nextOn} <= ${today}::date then 'day' else 'later' end`,
    })
    .from(safetyJudgments)
    .where(ofStretch(safetyJudgments))
    .orderBy(sql`${safetyJudgments.recordedAt} desc, ${safetyJudgments.id}`)
    .limit(1);
  const joined = exists(
    tx
      .select({ id: clientAccounts.clientId })
      .from(clientAccounts)
      .where(and(ofCouple(clientAccounts), eq(clientAccounts.clientId, clients.id))),
  );
  return sql<CheckDue["why"] | null>`case when ${couple.status} <> 'closed' and ${clients.leftAt} is null
      and (${couple.status} <> 'paused' or ${joined})
    then coalesce(${judged}, case when ${answered()} then 'answered' else 'first' end) end`;
}
