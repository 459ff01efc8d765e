/** One draft becomes one version, whoever presses how often: the draft's row is the lock, the version number the proof. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exerciseDrafts } from "@/db/schema/exercise-drafts";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { judged } from "../rules/faults";
import { gone } from "../rules/gone";
import { draftContentSchema, type PublishDraft } from "../schema";
import { createExercise, createVersion, isChangeableBy, type Published } from "./exercises";

const changedSince =
  "This draft has changed in another tab since. Open this page again to see it as it is now, then publish it.";
const overtaken =
  "A newer version has been published since you began, so this one would pass over it. Your draft is kept: make it an exercise of its own, or discard it and begin from the newer version.";

/** The keys that questions of earlier versions had. */
async function readKeysUsed(tx: Tx, exerciseId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ key: sql<string>`field ->> 'key'` })
    .from(exerciseVersions)
    .crossJoinLateral(sql`jsonb_array_elements(${exerciseVersions.content} -> 'fields') field`)
    .where(eq(exerciseVersions.exerciseId, exerciseId));
  return rows.map(({ key }) => key);
}

async function createNextVersion(
  tx: Tx,
  coach: Coach,
  published: Published,
  content: ExerciseContent,
  draftId: string,
): Promise<Published> {
  const { exerciseId, version } = published;
  const moved = await tx
    .update(exercises)
    .set({ currentVersion: version })
    .where(
      and(
        eq(exercises.practiceId, coach.practiceId),
        eq(exercises.id, exerciseId),
        eq(exercises.currentVersion, version - 1),
      ),
    )
    .returning({ id: exercises.id });
  if (moved.length === 0) throw new Refusal(overtaken);
  await createVersion(tx, coach, { ...published, content, draftId });
  return published;
}

/** What this very draft became when it was published before. @throws Refusal when it became nothing */
async function readPublished(tx: Tx, coach: Coach, draftId: string): Promise<Published> {
  const [published] = await tx
    .select({ exerciseId: exerciseVersions.exerciseId, version: exerciseVersions.version })
    .from(exerciseVersions)
    .where(and(eq(exerciseVersions.practiceId, coach.practiceId), eq(exerciseVersions.draftId, draftId)));
  if (!published) throw new Refusal(gone);
  return published;
}

/** @throws Refusal when the draft is gone, was changed or was overtaken; FieldErrors with what is missing; NotFound */
export async function turnIntoVersion(tx: Tx, coach: Coach, input: PublishDraft): Promise<Published> {
  const { exerciseId } = input;
  const [draft] = await tx
    .select({
      id: exerciseDrafts.id,
      revision: exerciseDrafts.revision,
      baseVersion: exerciseDrafts.baseVersion,
      content: exerciseDrafts.content,
    })
    .from(exerciseDrafts)
    .where(and(eq(exerciseDrafts.exerciseId, exerciseId), eq(exerciseDrafts.authorId, coach.personId)))
    .for("update");
  if (!draft) return readPublished(tx, coach, input.draftId);
  if (draft.revision !== input.revision) throw new Refusal(changedSince);
  const [exercise] = await tx
    .select({
      version: exercises.currentVersion,
      isChangeable: sql<boolean>`(${isChangeableBy(coach)})`,
    })
    .from(exercises)
    .where(eq(exercises.id, exerciseId));
  if (draft.baseVersion !== null && !exercise?.isChangeable) throw new NotFound();
  if ((exercise?.version ?? null) !== draft.baseVersion) throw new Refusal(overtaken);

  const { content, errors } = judged(
    draftContentSchema.parse(draft.content),
    await readKeysUsed(tx, exerciseId),
  );
  if (errors) throw new FieldErrors(errors);
  const { version } = exercise
    ? await createNextVersion(tx, coach, { exerciseId, version: exercise.version + 1 }, content, draft.id)
    : await createExercise(tx, coach, { content, exerciseId, draftId: draft.id });
  firstOrNotFound(
    await tx
      .delete(exerciseDrafts)
      .where(eq(exerciseDrafts.id, draft.id))
      .returning({ id: exerciseDrafts.id }),
  );
  await recordAuditEvent(tx, coach, {
    action: "exercise.publish",
    subjectKind: "exercise",
    subjectId: exerciseId,
    fields: [`version_${version}`],
  });
  return { exerciseId, version };
}
