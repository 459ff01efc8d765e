/** Exercises with the version that is handed out now. Inside a caller's transaction. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { favorites } from "@/db/schema/favorites";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ExerciseDetail } from "./types";

/** Joins a version to its exercise. */
export const isCurrentVersion = and(
  eq(exerciseVersions.exerciseId, exercises.id),
  eq(exerciseVersions.version, exercises.currentVersion),
);

export const isFavoriteOf = (coach: Coach) =>
  and(
    eq(favorites.practiceId, exercises.practiceId),
    eq(favorites.exerciseId, exercises.id),
    eq(favorites.coachId, coach.personId),
  );

export const byTitle = sql`${exerciseVersions.title} collate "und-x-icu"`;

/** What is laid aside only when asked for. @throws NotFound */
export async function readExercise(
  tx: Tx,
  coach: Coach,
  exerciseId: string,
  { retiredToo = false } = {},
): Promise<ExerciseDetail> {
  return firstOrNotFound(
    await tx
      .select({
        exerciseId: exercises.id,
        slug: exercises.slug,
        version: exerciseVersions.version,
        origin: exercises.origin,
        content: exerciseVersions.content,
        guidance: exerciseVersions.guidance,
        favorite: sql<boolean>`${favorites.exerciseId} is not null`,
      })
      .from(exercises)
      .innerJoin(exerciseVersions, isCurrentVersion)
      .leftJoin(favorites, isFavoriteOf(coach))
      .where(and(eq(exercises.id, exerciseId), retiredToo ? undefined : isNull(exercises.retiredAt))),
  );
}
