/** The practice's exercises: the shelf to choose from, and one of them in full. */
import "server-only";
import { asc, isNull, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { favorites } from "@/db/schema/favorites";
import type { Coach } from "@/lib/platform/auth/actor";
import { methodsOf, narrowed } from "../shelf/rules";
import type { ShelfFilter } from "../shelf/schema";
import { byTitle, isCurrentVersion, isFavoriteOf, readExercise } from "./records";
import type { ExerciseCard, ExerciseDetail } from "./types";

const { content } = exerciseVersions;

/** Every current exercise that fits, in the order of the library, the practice's own last. */
export function exerciseShelf(coach: Coach, filter: Partial<ShelfFilter> = {}): Promise<ExerciseCard[]> {
  return readAs(coach, async (tx) => {
    const rows = await tx
      .select({
        exerciseId: exercises.id,
        slug: exercises.slug,
        version: exerciseVersions.version,
        title: exerciseVersions.title,
        aim: exerciseVersions.aim,
        kind: sql<ExerciseCard["kind"]>`${content} ->> 'kind'`,
        phases: sql<ExerciseCard["phases"]>`${content} -> 'phases'`,
        causes: sql<ExerciseCard["causes"]>`${content} -> 'causes'`,
        minutes: exerciseVersions.minutes,
        modes: sql<ExerciseCard["modes"]>`${content} -> 'modes'`,
        sealed: exerciseVersions.sealed,
        roles: sql<ExerciseCard["roles"]>`${exerciseVersions.askedRoles}`,
        steps: sql<string[]>`coalesce(${content} -> 'seedRefs', '[]')`,
        favorite: sql<boolean>`${favorites.exerciseId} is not null`,
        own: sql<boolean>`${exercises.origin} = 'own'`,
      })
      .from(exercises)
      .innerJoin(exerciseVersions, isCurrentVersion)
      .leftJoin(favorites, isFavoriteOf(coach))
      .where(isNull(exercises.retiredAt))
      .orderBy(asc(exercises.origin), byTitle, asc(exercises.slug));
    const cards = rows.map(({ steps, ...row }) => ({
      ...row,
      roles: [...new Set(row.roles)],
      methods: methodsOf(steps),
    }));
    return narrowed(cards, filter);
  });
}

/** Also of one that was laid aside: what was given of it can still be looked up. @throws NotFound */
export const exerciseDetail = (coach: Coach, exerciseId: string): Promise<ExerciseDetail> =>
  readAs(coach, (tx) => readExercise(tx, coach, exerciseId, { retiredToo: true }));
