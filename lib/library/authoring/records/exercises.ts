/** Exercises of a practice's own and their versions, inside a coach's transaction. */
import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { insertOnly } from "@/db/statements";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Coach } from "@/lib/platform/auth/actor";
import { slugFrom } from "../rules/keys";

export type Published = { exerciseId: string; version: number };
type OwnContent = Omit<ExerciseContent, "seedRefs">;

/** Written by themselves, or by anybody of the practice they own. */
export const isChangeableBy = (coach: Coach): SQL | undefined =>
  and(eq(exercises.origin, "own"), coach.isOwner ? undefined : eq(exercises.authorId, coach.personId));

/** A new exercise, its first version included. Its slug ends with a number, which no built-in one does. */
export async function createExercise(
  tx: Tx,
  coach: Coach,
  { content, ...exercise }: { content: OwnContent; exerciseId: string; slug?: string; draftId?: string },
): Promise<Published & { slug: string }> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const slug =
      (attempt === 0 && exercise.slug) || `${slugFrom(content.title)}-${randomInt(100_000, 1_000_000)}`;
    const [added] = await insertOnly(tx, exercises, {
      practiceId: coach.practiceId,
      id: exercise.exerciseId,
      slug,
      origin: "own",
      currentVersion: 1,
      authorId: coach.personId,
      createdAt: coach.at,
    })
      .onConflictDoNothing({ target: [exercises.practiceId, exercises.slug] })
      .returning({ id: exercises.id });
    if (!added) continue;
    await createVersion(tx, coach, { ...exercise, version: 1, content });
    return { exerciseId: exercise.exerciseId, version: 1, slug };
  }
  throw new Error("no free slug in five attempts");
}

export async function createVersion(
  tx: Tx,
  coach: Coach,
  {
    exerciseId,
    version,
    content: { guidance, ...shown },
    draftId,
  }: Published & { content: OwnContent; draftId?: string },
): Promise<void> {
  await insertOnly(tx, exerciseVersions, {
    practiceId: coach.practiceId,
    exerciseId,
    version,
    content: { seedRefs: [], ...shown },
    guidance,
    publishedAt: coach.at,
    draftId: draftId ?? null,
  });
}
