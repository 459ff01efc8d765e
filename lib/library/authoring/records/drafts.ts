/** Drafts of exercises, inside their author's transaction. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exerciseDrafts } from "@/db/schema/exercise-drafts";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { gone } from "../rules/gone";
import type { DraftContent, SaveExerciseDraft } from "../schema";
import { isChangeableBy } from "./exercises";

export const recordDraftEvent = (
  tx: Tx,
  coach: Coach,
  exerciseId: string,
  action: "exercise_draft.start" | "exercise_draft.discard",
) => recordAuditEvent(tx, coach, { action, subjectKind: "exercise", subjectId: exerciseId, scope: "person" });

/** @returns false when there is one already */
export async function createDraft(
  tx: Tx,
  coach: Coach,
  draft: { draftId: string; exerciseId: string; baseVersion: number; content: DraftContent },
): Promise<boolean> {
  const added = await insertOnly(tx, exerciseDrafts, {
    practiceId: coach.practiceId,
    id: draft.draftId,
    authorId: coach.personId,
    exerciseId: draft.exerciseId,
    baseVersion: draft.baseVersion || null,
    revision: 1,
    content: draft.content,
    createdAt: coach.at,
    updatedAt: coach.at,
  })
    .onConflictDoNothing()
    .returning({ id: exerciseDrafts.id });
  if (added.length > 0) await recordDraftEvent(tx, coach, draft.exerciseId, "exercise_draft.start");
  return added.length > 0;
}

/** Nobody begins a draft of what they may not change. @throws NotFound, Refusal when this very draft was published already */
export async function requireNotPublished(
  tx: Tx,
  coach: Coach,
  { exerciseId, draftId }: Pick<SaveExerciseDraft, "exerciseId" | "draftId">,
): Promise<void> {
  const [exercise] = await tx
    .select({ isChangeable: sql<boolean>`(${isChangeableBy(coach)})` })
    .from(exercises)
    .where(eq(exercises.id, exerciseId));
  if (exercise && !exercise.isChangeable) throw new NotFound();
  const published = await tx
    .select({ version: exerciseVersions.version })
    .from(exerciseVersions)
    .where(and(eq(exerciseVersions.practiceId, coach.practiceId), eq(exerciseVersions.draftId, draftId)));
  if (published.length > 0) throw new Refusal(gone);
}
