/** What a practice has, in the shape in which it travels. */
import "server-only";
import { and, asc, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { byTitle, isCurrentVersion } from "@/lib/library/exercises/records";
import { FieldErrors } from "@/lib/platform/errors";
import type { ExerciseHere } from "../rules/plan-exercises";
import { readExchange } from "../rules/read-file";
import { type ExchangeFile, type SharedExercise, sharedExerciseSchema } from "../schema";

const travels = {
  slug: exercises.slug,
  content: exerciseVersions.content,
  guidance: exerciseVersions.guidance,
};

/** Two files at once would not see each other's slugs and twins. */
export async function lockImports(tx: Tx, practiceId: string): Promise<void> {
  const lock = sql`pg_advisory_xact_lock(hashtextextended(${`exchange ${practiceId}`}, 0))`;
  await tx.select({ locked: sql`true` }).from(lock);
}

export async function readExercisesHere(tx: Tx): Promise<ExerciseHere[]> {
  const rows = await tx
    .select({
      ...travels,
      retired: sql<boolean>`${exercises.retiredAt} is not null`,
      builtIn: sql<boolean>`${exercises.origin} = 'library'`,
    })
    .from(exercises)
    .innerJoin(exerciseVersions, isCurrentVersion);
  return rows.map(({ slug, content, guidance, retired, builtIn }) => ({
    ...sharedExerciseSchema.parse({ slug, content: { ...content, guidance } }),
    retired,
    builtIn,
  }));
}

/** Those of these that are on the shelf, by title. */
export async function readChosenExercises(tx: Tx, ids: readonly string[]): Promise<SharedExercise[]> {
  const rows = await tx
    .select(travels)
    .from(exercises)
    .innerJoin(exerciseVersions, isCurrentVersion)
    .where(and(inArray(exercises.id, [...ids]), isNull(exercises.retiredAt)))
    .orderBy(byTitle, asc(exercises.slug));
  return rows.map(({ slug, content, guidance }) =>
    sharedExerciseSchema.parse({ slug, content: { ...content, guidance } }),
  );
}

export async function readShelfSlugs(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select({ slug: exercises.slug }).from(exercises).where(isNull(exercises.retiredAt));
  return new Set(rows.map(({ slug }) => slug));
}

/** @throws FieldErrors with every sentence about what is wrong with it */
export function parseFile(text: string): ExchangeFile {
  const { file, problems } = readExchange(text);
  if (problems) throw new FieldErrors({ text: problems });
  return file;
}
