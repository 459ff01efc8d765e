/** What the counselor only supposes: written down, and let go of. The words themselves never change. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { rootCauseHypotheses } from "@/db/schema/root-causes";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import type { AddHypothesis, LetGoHypothesis } from "./schema";

/** The same words, not dropped yet, are one hypothesis. @throws NotFound */
export function addHypothesis(coach: Coach, input: AddHypothesis): Promise<{ hypothesisId: string }> {
  const { coupleId, words } = input;
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    await lockCoupleAs(tx, coach, coupleId);
    const [known] = await tx
      .select({ hypothesisId: rootCauseHypotheses.id })
      .from(rootCauseHypotheses)
      .where(
        and(
          eq(rootCauseHypotheses.coupleId, coupleId),
          eq(rootCauseHypotheses.words, words),
          isNull(rootCauseHypotheses.letGoAt),
        ),
      );
    if (known) return known;
    const { practiceId, personId: coachId, at: createdAt } = coach;
    const added = firstOrNotFound(
      await insertOnly(tx, rootCauseHypotheses, {
        practiceId,
        coupleId,
        coachId,
        words,
        createdAt,
      }).returning({
        hypothesisId: rootCauseHypotheses.id,
      }),
    );
    await recordAuditEvent(tx, coach, {
      action: "hypothesis.add",
      subjectKind: "hypothesis",
      subjectId: added.hypothesisId,
      coupleId,
      scope: "person",
    });
    return added;
  });
}

/** Lets go of a hypothesis; its words stay. Done twice it changes nothing. @throws NotFound */
export function letGoHypothesis(coach: Coach, input: LetGoHypothesis): Promise<void> {
  return asActor(coach, async (tx) => {
    const thisOne = eq(rootCauseHypotheses.id, input.hypothesisId);
    const { coupleId } = firstOrNotFound(
      await tx.select({ coupleId: rootCauseHypotheses.coupleId }).from(rootCauseHypotheses).where(thisOne),
    );
    const changed = await tx
      .update(rootCauseHypotheses)
      .set({ letGoAt: coach.at, letGoWhy: input.why || null })
      .where(and(eq(rootCauseHypotheses.coupleId, coupleId), thisOne, isNull(rootCauseHypotheses.letGoAt)))
      .returning({ id: rootCauseHypotheses.id });
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
