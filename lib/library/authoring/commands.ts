/** Writing exercises of the practice's own: drafts kept as they grow, versions published, exercises laid aside and brought back. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { copyTitle } from "@/lib/platform/text/letters";
import { type Published, publishIn } from "./records";
import { draftFrom } from "./rules/content";
import { gone } from "./rules/gone";
import {
  type CopyExercise,
  type DraftContent,
  draftContentSchema,
  type OwnExercise,
  type PublishDraft,
  type SaveExerciseDraft,
} from "./schema";
import type { DraftSaved } from "./types";

const begun = (tx: Tx, coach: Coach, exerciseId: string, action = "exercise_draft.start") =>
  recordAuditEvent(tx, coach, { action, subjectKind: "exercise", subjectId: exerciseId, scope: "person" });

async function begin(
  tx: Tx,
  coach: Coach,
  draft: { draftId: string; exerciseId: string; baseVersion: number; content: DraftContent },
): Promise<boolean> {
  const now = coach.at.toISOString();
  const rows = await tx.execute(sql`
    insert into exercise_drafts (practice_id, id, author_id, exercise_id, base_version, revision, content, created_at, updated_at)
    values (${coach.practiceId}, ${draft.draftId}, ${coach.personId}, ${draft.exerciseId}, ${draft.baseVersion || null}, 1,
      ${JSON.stringify(draft.content)}::jsonb, ${now}, ${now})
    on conflict do nothing returning id`);
  if (rows.length > 0) await begun(tx, coach, draft.exerciseId);
  return rows.length > 0;
}

/** Nobody begins a draft of what they may not change. @throws NotFound, Refusal when this very draft was published already */
async function mayBegin(tx: Tx, coach: Coach, { exerciseId, draftId }: SaveExerciseDraft): Promise<void> {
  const [exercise] = await tx.execute<{ mine: boolean }>(sql`
    select origin = 'own' and (author_id = ${coach.personId} or ${coach.isOwner}) as mine from exercises where id = ${exerciseId}`);
  if (exercise && !exercise.mine) throw new NotFound();
  const published = await tx.execute(
    sql`select 1 from exercise_versions where practice_id = ${coach.practiceId} and draft_id = ${draftId}`,
  );
  if (published.length > 0) throw new Refusal(gone);
}

/** Never writes over what another tab saved: then it says what stands there. @throws NotFound, Refusal when the draft is gone */
export function saveExerciseDraft(coach: Coach, input: SaveExerciseDraft): Promise<DraftSaved> {
  const { exerciseId, baseRevision, content } = input;
  return asActor(coach, async (tx) => {
    const [changed] = await tx.execute<{ revision: number }>(sql`
      update exercise_drafts
      set content = ${JSON.stringify(content)}::jsonb, revision = revision + 1, updated_at = ${coach.at.toISOString()}
      where exercise_id = ${exerciseId} and revision = ${baseRevision} returning revision`);
    if (changed) return { saved: true, revision: changed.revision };
    if (baseRevision === 0) {
      await mayBegin(tx, coach, input);
      if (await begin(tx, coach, input)) return { saved: true, revision: 1 };
    }
    const [there] = await tx.execute<{ revision: number; content: unknown }>(
      sql`select revision, content from exercise_drafts where exercise_id = ${exerciseId}`,
    );
    if (!there) throw new Refusal(gone);
    const standing = draftContentSchema.parse(there.content);
    return isDeepStrictEqual(standing, content)
      ? { saved: true, revision: there.revision }
      : { saved: false, revision: there.revision, content: standing };
  });
}

/** Doing it twice makes one version. @throws Refusal, FieldErrors (by the names of the builder's boxes), NotFound */
export const publishDraft = (coach: Coach, input: PublishDraft): Promise<Published> =>
  asActor(coach, (tx) => publishIn(tx, coach, input));

/** Throws the reader's draft away; what is published stays as it is. Doing it twice changes nothing. */
export function discardDraft(coach: Coach, { exerciseId }: OwnExercise): Promise<void> {
  return asActor(coach, async (tx) => {
    const rows = await tx.execute(
      sql`delete from exercise_drafts where exercise_id = ${exerciseId} returning id`,
    );
    if (rows.length > 0) await begun(tx, coach, exerciseId, "exercise_draft.discard");
  });
}

/** A draft with the same questions, for an exercise of one's own. @throws NotFound */
export function copyExercise(coach: Coach, { exerciseId, copyId }: CopyExercise): Promise<OwnExercise> {
  return asActor(coach, async (tx) => {
    const { content, guidance } = firstOrNotFound(
      await tx.execute<{
        content: Omit<ExerciseContent, "guidance">;
        guidance: ExerciseContent["guidance"];
      }>(sql`
        select v.content, v.guidance
        from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
        where e.id = ${exerciseId}`),
    );
    const draft = draftFrom(content, guidance);
    const title = copyTitle(draft.title, 80);
    await begin(tx, coach, {
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
      await tx.execute(sql`
        update exercise_drafts set exercise_id = ${copyId}, base_version = null, revision = revision + 1
        where exercise_id = ${exerciseId} returning id`),
    );
    await begun(tx, coach, copyId);
    return { exerciseId: copyId };
  });
}

async function mine(tx: Tx, coach: Coach, exerciseId: string): Promise<void> {
  firstOrNotFound(
    await tx.execute(sql`
      select id from exercises
      where id = ${exerciseId} and origin = 'own' and (author_id = ${coach.personId} or ${coach.isOwner})`),
  );
}

/** It leaves the shelf; what was given stays with those who have it. Doing it twice changes nothing. @throws NotFound */
export function retireExercise(coach: Coach, { exerciseId }: OwnExercise): Promise<void> {
  return asActor(coach, async (tx) => {
    await mine(tx, coach, exerciseId);
    const rows = await tx.execute(sql`
      update exercises set retired_at = ${coach.at.toISOString()}, retired_by = ${coach.personId}
      where id = ${exerciseId} and retired_at is null returning id`);
    if (rows.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "exercise.retire",
      subjectKind: "exercise",
      subjectId: exerciseId,
    });
  });
}

/** Restored. Doing it twice changes nothing. @throws NotFound */
export function bringBackExercise(coach: Coach, { exerciseId }: OwnExercise): Promise<void> {
  return asActor(coach, async (tx) => {
    await mine(tx, coach, exerciseId);
    const rows = await tx.execute(sql`
      update exercises set retired_at = null, retired_by = null
      where id = ${exerciseId} and retired_at is not null returning id`);
    if (rows.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "exercise.bring_back",
      subjectKind: "exercise",
      subjectId: exerciseId,
    });
  });
}
