/** What of a practice's library goes into a plan. Inside a coach's transaction. */
import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import type { PathwayContent } from "@/lib/library/pathways/schema";
import { firstOrNotFound } from "@/lib/platform/errors";

export type PublishedPathway = { pathwayId: string; version: number; content: PathwayContent };

/** @throws NotFound when it is not published, laid aside or not theirs */
export async function publishedPathway(tx: Tx, pathwayId: string): Promise<PublishedPathway> {
  return firstOrNotFound(
    await tx
      .select({
        pathwayId: pathways.id,
        version: pathwayVersions.version,
        content: pathwayVersions.content,
      })
      .from(pathways)
      .innerJoin(
        pathwayVersions,
        and(eq(pathwayVersions.pathwayId, pathways.id), eq(pathwayVersions.version, pathways.currentVersion)),
      )
      .where(and(eq(pathways.id, pathwayId), isNull(pathways.retiredAt))),
  );
}

/** What a pathway names and this practice has, by slug. */
export async function exercisesBySlug(tx: Tx, slugs: readonly string[]) {
  const rows = await tx
    .select({ exerciseId: exercises.id, slug: exercises.slug, content: exerciseVersions.content })
    .from(exercises)
    .innerJoin(
      exerciseVersions,
      and(
        eq(exerciseVersions.exerciseId, exercises.id),
        eq(exerciseVersions.version, exercises.currentVersion),
      ),
    )
    .where(and(inArray(exercises.slug, [...new Set(slugs)]), isNull(exercises.retiredAt)));
  return new Map(rows.map((row) => [row.slug, row]));
}
