/** What the counselor only supposes: written down, and let go of. The words themselves never change. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import type { AddHypothesis, LetGoHypothesis } from "./schema";

/** The same words, still held, are one hypothesis. @throws NotFound */
export function addHypothesis(coach: Coach, input: AddHypothesis): Promise<{ hypothesisId: string }> {
  const { coupleId, words } = input;
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    await lockCoupleAs(tx, coach, coupleId);
    const [held] = await tx.execute<{ id: string }>(sql`
      select id from root_cause_hypotheses where couple_id = ${coupleId} and words = ${words} and let_go_at is null`);
    if (held) return { hypothesisId: held.id };
    const { id: hypothesisId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into root_cause_hypotheses (practice_id, couple_id, coach_id, words, created_at)
        values (${coach.practiceId}, ${coupleId}, ${coach.personId}, ${words}, ${coach.at.toISOString()}) returning id`),
    );
    await recordAuditEvent(tx, coach, {
      action: "hypothesis.add",
      subjectKind: "hypothesis",
      subjectId: hypothesisId,
      coupleId,
      scope: "person",
    });
    return { hypothesisId };
  });
}

/** Lets go of a hypothesis; its words stay. Done twice it changes nothing. @throws NotFound */
export function letGoHypothesis(coach: Coach, input: LetGoHypothesis): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from root_cause_hypotheses where id = ${input.hypothesisId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update root_cause_hypotheses set let_go_at = ${coach.at.toISOString()}, let_go_why = ${input.why || null}
      where couple_id = ${coupleId} and id = ${input.hypothesisId} and let_go_at is null returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "hypothesis.let_go",
      subjectKind: "hypothesis",
      subjectId: input.hypothesisId,
      coupleId,
      scope: "person",
    });
  });
}
