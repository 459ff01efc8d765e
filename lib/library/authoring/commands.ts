/** Writing exercises of the practice's own: drafts kept as they grow, versions published, exercises laid aside and brought back. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { exerciseDrafts } from "@/db/schema/exercise-drafts";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { isCurrentVersion } from "@/lib/library/exercises/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { copyTitle } from "@/lib/platform/text/letters";
import { createDraft, recordDraftEvent, requireNotPublished } from "./records/drafts";
import { isChangeableBy, type Published } from "./records/exercises";
import { turnIntoVersion } from "./records/publish";
import { draftFrom } from "./rules/content";
import { gone } from "./rules/gone";
import {
  type CopyExercise,
  draftContentSchema,
  type OwnExercise,
  type PublishDraft,
  type SaveExerciseDraft,
} from "./schema";
import type { DraftSaved } from "./types";

/** Never writes over what another tab saved: then it says what stands there. @throws NotFound, Refusal when the draft is gone */
export function saveExerciseDraft(coach: Coach, input: SaveExerciseDraft): Promise<DraftSaved> {
  const { exerciseId, baseRevision, content } = input;
  const { revision } = exerciseDrafts;
  return asActor(coach, async (tx) => {
    const [changed] = await tx
      .update(exerciseDrafts)
      .set({ content, revision: sql`${revision} + 1`, updatedAt: coach.at })
      .where(and(eq(exerciseDrafts.exerciseId, exerciseId), eq(revision, baseRevision)))
      .returning({ revision });
    if (changed) return { saved: true, revision: changed.revision };
    if (baseRevision === 0) {
      await requireNotPublished(tx, coach, input);
      if (await createDraft(tx, coach, input)) return { saved: true, revision: 1 };
    }
    const [there] = await tx
      .select({ revision, content: exerciseDrafts.content })
      .from(exerciseDrafts)
      .where(eq(exerciseDrafts.exerciseId, exerciseId));
    if (!there) throw new Refusal(gone);
    const saved = draftContentSchema.parse(there.content);
    return isDeepStrictEqual(saved, content)
      ? { saved: true, revision: there.revision }
      : { saved: false, revision: there.revision, content: saved };
  });
}

/** Doing it twice makes one version. @throws Refusal, FieldErrors (by the names of the builder's boxes), NotFound */
export const publishDraft = (coach: Coach, input: PublishDraft): Promise<Published> =>
  asActor(coach, (tx) => turnIntoVersion(tx, coach, input));

/** Throws the reader's draft away; what is published stays as it is. Doing it twice changes nothing. */
export function discardDraft(coach: Coach, { exerciseId }: OwnExercise): Promise<void> {
  return asActor(coach, async (tx) => {
    const discarded = await tx
      .delete(exerciseDrafts)
      .where(eq(exerciseDrafts.exerciseId, exerciseId))
      .returning({ id: exerciseDrafts.id });
    if (discarded.length > 0) await recordDraftEvent(tx, coach, exerciseId, "exercise_draft.discard");
  });
}

/** A draft with the same questions, for an exercise of one's own. @throws NotFound */
export function copyExercise(coach: Coach, { exerciseId, copyId }: CopyExercise): Promise<OwnExercise> {
  return asActor(coach, async (tx) => {
    const { content, guidance } = firstOrNotFound(
      await tx
        .select({ content: exerciseVersions.content, guidance: exerciseVersions.guidance })
        .from(exercises)
        .innerJoin(exerciseVersions, isCurrentVersion)
        // A built-in one that is off the shelf is not this practice's work: no copy makes it so.
        .where(
          and(eq(exercises.id, exerciseId), or(isNull(exercises.retiredAt), eq(exercises.origin, "own"))),
        ),
    );
    const draft = draftFrom(content, guidance);
    const title = copyTitle(draft.title, 80);
    await createDraft(tx, coach, {
      draftId: copyId,
      exerciseId: copyId,
      baseVersion: 0,
      content: { ...draft, title },
    });
    return { exerciseId: copyId };
  });
}

/** A draft that cannot follow on from what was published since becomes a new exercise. @throws NotFound */
export function makeItsOwn(coach: Coach, { exerciseId, copyId }: CopyExercise): Promise<OwnExercise> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .update(exerciseDrafts)
        .set({ exerciseId: copyId, baseVersion: null, revision: sql`${exerciseDrafts.revision} + 1` })
        .where(eq(exerciseDrafts.exerciseId, exerciseId))
        .returning({ id: exerciseDrafts.id }),
    );
    await recordDraftEvent(tx, coach, copyId, "exercise_draft.start");
    return { exerciseId: copyId };
  });
}

function setRetired(coach: Coach, exerciseId: string, retired: boolean): Promise<void> {
  const isOtherwise = retired ? isNull(exercises.retiredAt) : isNotNull(exercises.retiredAt);
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: exercises.id })
        .from(exercises)
        .where(and(eq(exercises.id, exerciseId), isChangeableBy(coach))),
    );
    const changed = await tx
      .update(exercises)
      .set(
        retired ? { retiredAt: coach.at, retiredBy: coach.personId } : { retiredAt: null, retiredBy: null },
      )
      .where(and(eq(exercises.id, exerciseId), isOtherwise))
      .returning({ id: exercises.id });
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: retired ? "exercise.retire" : "exercise.bring_back",
      subjectKind: "exercise",
      subjectId: exerciseId,
    });
  });
}

/** It leaves the shelf; what was given stays with those who have it. Doing it twice changes nothing. @throws NotFound */
export const retireExercise = (coach: Coach, { exerciseId }: OwnExercise): Promise<void> =>
  setRetired(coach, exerciseId, true);

/** Restored. Doing it twice changes nothing. @throws NotFound */
export const bringBackExercise = (coach: Coach, { exerciseId }: OwnExercise): Promise<void> =>
  setRetired(coach, exerciseId, false);
