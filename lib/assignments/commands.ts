/** Assigning an exercise, taking it back, opening what is sealed. Each in one transaction, with its audit event. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { openForBoth } from "@/lib/assignments/sealed/records/open-for-both";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { createAssignment } from "./records/assign";
import type { AssignExercise, AssignmentInput, OpenAnswers } from "./schema";

/** Freezes the exercise's current version. @throws NotFound, Refusal, FieldErrors (`partners`, `startsOn`, `dueOn`) */
export function assignExercise(coach: Coach, input: AssignExercise): Promise<{ assignmentId: string }> {
  return asActor(coach, async (tx) => {
    const { assignmentId, overruled } = await createAssignment(tx, { ...coach, byHand: true }, input);
    await recordAuditEvent(tx, coach, {
      action: "assignment.create",
      subjectKind: "assignment",
      subjectId: assignmentId,
      coupleId: input.coupleId,
      fields: [
        ...["exercise", "mode", "partners", "why", "starts_on", "due_on", "recurrence", "release_rule"],
        ...(overruled ? ["pace_overruled"] : []),
      ],
    });
    return { assignmentId };
  });
}

/** @throws NotFound */
async function coupleOfAssignment(tx: Tx, assignmentId: string): Promise<string> {
  const found = await tx
    .select({ coupleId: assignments.coupleId })
    .from(assignments)
    .where(eq(assignments.id, assignmentId));
  return firstOrNotFound(found).coupleId;
}

/** Takes an exercise back: what was handed in stays, drafts stay their author's, nothing new comes in. @throws NotFound, Refusal */
export function withdrawAssignment(coach: Coach, { assignmentId }: AssignmentInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const coupleId = await coupleOfAssignment(tx, assignmentId);
    const withdrawn = await tx
      .update(assignments)
      .set({ withdrawnAt: coach.at })
      .where(
        and(
          eq(assignments.coupleId, coupleId),
          eq(assignments.id, assignmentId),
          isNull(assignments.withdrawnAt),
        ),
      )
      .returning({ id: assignments.id });
    if (withdrawn.length === 0)
      throw new Refusal("You have already withdrawn this; there is nothing more to do.");
    await recordAuditEvent(tx, coach, {
      action: "assignment.withdraw",
      subjectKind: "assignment",
      subjectId: assignmentId,
      coupleId,
    });
  });
}

/** Opens what the authors have meant for each other. @throws NotFound, Refusal until everybody is in and nothing is held; opening twice is harmless */
export function openAnswersForBoth(coach: Coach, { assignmentId, occurrence }: OpenAnswers): Promise<void> {
  return asActor(coach, async (tx) => {
    const coupleId = await coupleOfAssignment(tx, assignmentId);
    await openForBoth(tx, coach, { practiceId: coach.practiceId, coupleId, assignmentId, occurrence });
  });
}
