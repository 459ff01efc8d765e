/** One draft becomes one version, whoever presses how often: the draft's row is the lock, the version number the proof. */
import "server-only";
import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { judged } from "./rules/faults";
import { gone } from "./rules/gone";
import { slugFrom } from "./rules/keys";
import { draftContentSchema, type PublishDraft } from "./schema";

export type Published = { exerciseId: string; version: number };

const changedSince =
  "This draft has changed in another tab since. Open this page again to see it as it is now, then publish it.";
const overtaken =
  "A newer version has been published since you began, so this one would pass over it. Your draft is kept: make it an exercise of its own, or discard it and begin from the newer version.";

/** A new exercise of the practice's own, its first version included. Its slug ends with a number, which no built-in one does. */
export async function addExerciseIn(
  tx: Tx,
  coach: Coach,
  {
    content: { guidance, ...content },
    ...exercise
  }: {
    content: Omit<ExerciseContent, "seedRefs">;
    exerciseId: string;
    slug?: string;
    draftId?: string;
  },
): Promise<Published & { slug: string }> {
  const now = coach.at.toISOString();
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const slug =
      (attempt === 0 && exercise.slug) || `${slugFrom(content.title)}-${randomInt(100_000, 1_000_000)}`;
    const [added] = await tx.execute(sql`
      insert into exercises (practice_id, id, slug, origin, current_version, author_id, created_at)
      values (${coach.practiceId}, ${exercise.exerciseId}, ${slug}, 'own', 1, ${coach.personId}, ${now})
      on conflict (practice_id, slug) do nothing returning id`);
    if (!added) continue;
    await versionIn(tx, coach, { ...exercise, version: 1, content: { ...content, guidance } });
    return { exerciseId: exercise.exerciseId, version: 1, slug };
  }
  throw new Error("no free slug in five attempts");
}

async function versionIn(
  tx: Tx,
  coach: Coach,
  {
    exerciseId,
    version,
    content,
    draftId,
  }: {
    exerciseId: string;
    version: number;
    content: Omit<ExerciseContent, "seedRefs">;
    draftId?: string;
  },
) {
  const { guidance, ...rest } = content;
  const shown = { seedRefs: [], ...rest };
  await tx.execute(sql`
    insert into exercise_versions (practice_id, exercise_id, version, content, guidance, published_at, draft_id)
    values (${coach.practiceId}, ${exerciseId}, ${version}, ${JSON.stringify(shown)}::jsonb, ${JSON.stringify(guidance)}::jsonb,
      ${coach.at.toISOString()}, ${draftId ?? null})`);
}

/** The keys that questions of earlier versions had. */
async function keysUsed(tx: Tx, exerciseId: string): Promise<string[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select distinct f ->> 'key' as key from exercise_versions v, jsonb_array_elements(v.content -> 'fields') f
    where v.exercise_id = ${exerciseId}`);
  return rows.map(({ key }) => key);
}

async function nextVersion(
  tx: Tx,
  coach: Coach,
  published: Published,
  content: ExerciseContent,
  draftId: string,
) {
  const { exerciseId, version } = published;
  const moved = await tx.execute(sql`
    update exercises set current_version = ${version}
    where practice_id = ${coach.practiceId} and id = ${exerciseId} and current_version = ${version - 1} returning id`);
  if (moved.length === 0) throw new Refusal(overtaken);
  await versionIn(tx, coach, { ...published, content, draftId });
  return published;
}

/** @throws Refusal when the draft is gone, was changed or was overtaken; FieldErrors with what is missing; NotFound */
export async function publishIn(tx: Tx, coach: Coach, input: PublishDraft): Promise<Published> {
  const { exerciseId } = input;
  const [draft] = await tx.execute<{
    id: string;
    revision: number;
    base_version: number | null;
    content: unknown;
  }>(sql`
    select id, revision, base_version, content from exercise_drafts
    where exercise_id = ${exerciseId} and author_id = ${coach.personId} for update`);
  if (!draft) {
    const [done] = await tx.execute<Published>(sql`
      select exercise_id as "exerciseId", version from exercise_versions
      where practice_id = ${coach.practiceId} and draft_id = ${input.draftId}`);
    if (done) return done;
    throw new Refusal(gone);
  }
  if (draft.revision !== input.revision) throw new Refusal(changedSince);
  const [exercise] = await tx.execute<{ version: number; mine: boolean }>(sql`
    select current_version as version, origin = 'own' and (author_id = ${coach.personId} or ${coach.isOwner}) as mine
    from exercises where id = ${exerciseId}`);
  if (draft.base_version !== null && !exercise?.mine) throw new NotFound();
  if ((exercise?.version ?? null) !== draft.base_version) throw new Refusal(overtaken);

  const { content, errors } = judged(draftContentSchema.parse(draft.content), await keysUsed(tx, exerciseId));
  if (errors) throw new FieldErrors(errors);
  const published = exercise
    ? await nextVersion(tx, coach, { exerciseId, version: exercise.version + 1 }, content, draft.id)
    : await addExerciseIn(tx, coach, { content, exerciseId, draftId: draft.id });
  firstOrNotFound(await tx.execute(sql`delete from exercise_drafts where id = ${draft.id} returning id`));
  await recordAuditEvent(tx, coach, {
    action: "exercise.publish",
    subjectKind: "exercise",
    subjectId: exerciseId,
    fields: [`version_${published.version}`],
  });
  return { exerciseId, version: published.version };
}
