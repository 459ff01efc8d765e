/** Pathways on their way out and in. Inside a coach's transaction. */
import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { slugFrom } from "@/lib/library/authoring/rules/keys";
import { addVersionIn } from "@/lib/library/pathways/records";
import type { PathwayContent } from "@/lib/library/pathways/schema";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import type { PlannedPathway, StandingPathway } from "../rules/plan-pathways";
import { type SharedPathway, sharedPathwaySchema } from "../schema";

type Row = { id: string; slug: string; retired: boolean; content: PathwayContent };

const rowsWhere = (which: ReturnType<typeof sql>) => sql`
  select w.id, w.slug, w.retired_at is not null as retired, v.content
  from pathways w join pathway_versions v on v.pathway_id = w.id and v.version = w.current_version where ${which}`;

export async function pathwaysStandingIn(tx: Tx): Promise<StandingPathway[]> {
  const rows = await tx.execute<Row>(rowsWhere(sql`true`));
  return [...rows].map((row) => ({ ...sharedPathwaySchema.parse(row), retired: row.retired }));
}

export async function chosenPathwaysIn(tx: Tx, ids: readonly string[]): Promise<SharedPathway[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<Row>(
    rowsWhere(sql`w.id = any(${sql.param(`{${ids.join()}}`)}::uuid[]) and w.retired_at is null`),
  );
  return [...rows].map((row) => sharedPathwaySchema.parse(row));
}

/** The practice's own exercises that these name: they travel along, since nobody else has them. */
export async function ownExercisesOf(tx: Tx, pathways: readonly SharedPathway[]): Promise<string[]> {
  const slugs = pathways.flatMap(({ content }) =>
    content.steps.flatMap((step) => step.exercises.map(({ slug }) => slug)),
  );
  const rows = await tx.execute<{ id: string }>(sql`
    select id from exercises where origin = 'own' and retired_at is null
      and slug = any(${sql.param(`{${[...new Set(slugs)].map((slug) => `"${slug}"`).join()}}`)}::text[])`);
  return [...rows].map(({ id }) => id);
}

export async function shelfSlugsIn(tx: Tx): Promise<Set<string>> {
  const rows = await tx.execute<{ slug: string }>(sql`select slug from exercises where retired_at is null`);
  return new Set([...rows].map(({ slug }) => slug));
}

/** Each becomes a published pathway of the importing coach's own. */
export async function importPathwaysIn(
  tx: Tx,
  coach: Coach,
  planned: readonly PlannedPathway[],
): Promise<{ pathwayId: string; title: string }[]> {
  const added: { pathwayId: string; title: string }[] = [];
  for (const { pathway, becomes, slugHere } of planned) {
    if (becomes === "here") continue;
    const { content } = pathway;
    const pathwayId = randomUUID();
    await tx.execute(sql`
      insert into pathways (practice_id, id, slug, origin, author_id, created_at)
      values (${coach.practiceId}, ${pathwayId}, ${slugHere ?? `${slugFrom(content.title)}-${randomInt(100_000, 999_999)}`},
        'own', ${coach.personId}, ${coach.at.toISOString()})`);
    await addVersionIn(tx, coach, pathwayId, 1, {
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
