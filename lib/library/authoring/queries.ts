/** What a coach is writing, and whose an exercise is. Drafts are their author's alone: the database shows nobody else's. */
import "server-only";
import { randomUUID } from "node:crypto";
import { and, asc, desc, eq, exists, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { exerciseDrafts } from "@/db/schema/exercise-drafts";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { coaches } from "@/db/schema/practices";
import { byTitle, isCurrentVersion } from "@/lib/library/exercises/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { isChangeableBy } from "./records/exercises";
import { draftFrom } from "./rules/content";
import { blankExercise } from "./rules/editing";
import { draftContentSchema, type OwnExercise } from "./schema";
import type { DraftCard, DraftToEdit, LaidAside, Ownership } from "./types";

/** The reader's own drafts, the latest first. */
export function myDrafts(coach: Coach): Promise<DraftCard[]> {
  return readAs(coach, (tx) =>
    tx
      .select({
        exerciseId: exerciseDrafts.exerciseId,
        title: sql<string>`${exerciseDrafts.content} ->> 'title'`,
        changedAt: exerciseDrafts.updatedAt,
        isNew: sql<boolean>`${exerciseDrafts.baseVersion} is null`,
      })
      .from(exerciseDrafts)
      .orderBy(desc(exerciseDrafts.updatedAt), asc(exerciseDrafts.id)),
  );
}

/** Own exercises laid aside that this coach may bring back. */
export function laidAside(coach: Coach): Promise<LaidAside[]> {
  return readAs(coach, (tx) =>
    tx
      .select({ exerciseId: exercises.id, title: exerciseVersions.title })
      .from(exercises)
      .innerJoin(exerciseVersions, isCurrentVersion)
      .where(and(isNotNull(exercises.retiredAt), isChangeableBy(coach)))
      .orderBy(byTitle, asc(exercises.id)),
  );
}

/** @throws NotFound */
export function ownership(coach: Coach, { exerciseId }: OwnExercise): Promise<Ownership> {
  return readAs(coach, async (tx) => {
    const draft = tx
      .select({ id: exerciseDrafts.id })
      .from(exerciseDrafts)
      .where(eq(exerciseDrafts.exerciseId, exercises.id));
    return firstOrNotFound(
      await tx
        .select({
          origin: exercises.origin,
          author: coaches.name,
          mayChange: sql<boolean>`(${isChangeableBy(coach)})`,
          retired: sql<boolean>`${exercises.retiredAt} is not null`,
          hasDraft: sql<boolean>`${exists(draft)}`,
        })
        .from(exercises)
        .leftJoin(coaches, eq(coaches.id, exercises.authorId))
        .where(eq(exercises.id, exerciseId)),
    );
  });
}

const readDraft = (tx: Tx, exerciseId: string) =>
  tx
    .select({
      draftId: exerciseDrafts.id,
      revision: exerciseDrafts.revision,
      baseVersion: sql<number>`coalesce(${exerciseDrafts.baseVersion}, 0)`,
      content: exerciseDrafts.content,
      overtaken: sql<boolean>`coalesce(${exercises.currentVersion}, 0) <> coalesce(${exerciseDrafts.baseVersion}, 0)`,
    })
    .from(exerciseDrafts)
    .leftJoin(exercises, eq(exercises.id, exerciseDrafts.exerciseId))
    .where(eq(exerciseDrafts.exerciseId, exerciseId));

const isNobodys = async (tx: Tx, exerciseId: string) =>
  (await tx.select({ id: exercises.id }).from(exercises).where(eq(exercises.id, exerciseId))).length === 0;

/**
 * The reader's draft of it, or the published version opened for changing.
 * @param fresh an exercise that there is nothing of yet begins as an empty draft, which is not stored before it is saved
 * @throws NotFound for what is not theirs to change
 */
export function draftToEdit(
  coach: Coach,
  { exerciseId, fresh = false }: OwnExercise & { fresh?: boolean },
): Promise<DraftToEdit> {
  return readAs(coach, async (tx) => {
    const [draft] = await readDraft(tx, exerciseId);
    if (draft) return { exerciseId, ...draft, content: draftContentSchema.parse(draft.content) };
    if (fresh && (await isNobodys(tx, exerciseId))) {
      const content = blankExercise();
      // One draft for one address: unsent words are found again under it.
      return { exerciseId, draftId: exerciseId, revision: 0, baseVersion: 0, overtaken: false, content };
    }
    const [row] = await tx
      .select({
        version: exerciseVersions.version,
        content: exerciseVersions.content,
        guidance: exerciseVersions.guidance,
      })
      .from(exercises)
      .innerJoin(exerciseVersions, isCurrentVersion)
      .where(and(eq(exercises.id, exerciseId), isNull(exercises.retiredAt), isChangeableBy(coach)));
    if (!row) throw new NotFound();
    return {
      exerciseId,
      draftId: randomUUID(),
      revision: 0,
      baseVersion: row.version,
      overtaken: false,
      content: draftFrom(row.content, row.guidance),
    };
  });
}
