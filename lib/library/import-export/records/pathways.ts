/** Pathways on their way out and in. Inside a coach's transaction. */
import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { exercises } from "@/db/schema/exercises";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import { insertOnly } from "@/db/statements";
import { slugFrom } from "@/lib/library/authoring/rules/keys";
import { createVersion, isCurrentVersion } from "@/lib/library/pathways/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import type { PathwayHere, PlannedPathway } from "../rules/plan-pathways";
import { type SharedPathway, sharedPathwaySchema } from "../schema";

const travels = { slug: pathways.slug, content: pathwayVersions.content };

export async function readPathwaysHere(tx: Tx): Promise<PathwayHere[]> {
  const rows = await tx
    .select({ ...travels, retired: sql<boolean>`${pathways.retiredAt} is not null` })
    .from(pathways)
    .innerJoin(pathwayVersions, isCurrentVersion);
  return rows.map((row) => ({ ...sharedPathwaySchema.parse(row), retired: row.retired }));
}

export async function readChosenPathways(tx: Tx, ids: readonly string[]): Promise<SharedPathway[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select(travels)
    .from(pathways)
    .innerJoin(pathwayVersions, isCurrentVersion)
    .where(and(inArray(pathways.id, [...ids]), isNull(pathways.retiredAt)));
  return rows.map((row) => sharedPathwaySchema.parse(row));
}

/** The practice's own exercises that these name: they travel along, since nobody else has them. */
export async function ownExercisesOf(tx: Tx, chosen: readonly SharedPathway[]): Promise<string[]> {
  const slugs = chosen.flatMap(({ content }) =>
    content.steps.flatMap((step) => step.exercises.map(({ slug }) => slug)),
  );
  const rows = await tx
    .select({ id: exercises.id })
    .from(exercises)
    .where(
      and(
        eq(exercises.origin, "own"),
        isNull(exercises.retiredAt),
        inArray(exercises.slug, [...new Set(slugs)]),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Each becomes a published pathway of the importing coach's own. */
export async function createImportedPathways(
  tx: Tx,
  coach: Coach,
  planned: readonly PlannedPathway[],
): Promise<{ pathwayId: string; title: string }[]> {
  const added: { pathwayId: string; title: string }[] = [];
  for (const { pathway, becomes, slugHere } of planned) {
    if (becomes === "here") continue;
    const { content } = pathway;
    const pathwayId = randomUUID();
    await insertOnly(tx, pathways, {
      practiceId: coach.practiceId,
      id: pathwayId,
      slug: slugHere ?? `${slugFrom(content.title)}-${randomInt(100_000, 999_999)}`,
      origin: "own",
      authorId: coach.personId,
      createdAt: coach.at,
    });
    await createVersion(tx, coach, pathwayId, 1, {
      ...content,
      steps: content.steps.map((step) => ({ ...step, refs: [] })),
    });
    added.push({ pathwayId, title: content.title });
  }
  if (added.length > 0) {
    await recordAuditEvent(tx, coach, {
      action: "pathway.import",
      subjectKind: "practice",
      subjectId: coach.practiceId,
      fields: [`pathways_${added.length}`],
    });
  }
  return added;
}
