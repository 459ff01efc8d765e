/** What a coach is writing, and whose an exercise is. Drafts are their author's alone: the database shows nobody else's. */
import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { draftFrom } from "./rules/content";
import { blankExercise } from "./rules/editing";
import { draftContentSchema, type OwnExercise } from "./schema";
import type { DraftCard, DraftToEdit, LaidAside, Ownership } from "./types";

const mayChange = (coach: Coach) =>
  sql`(e.origin = 'own' and (e.author_id = ${coach.personId} or ${coach.isOwner}))`;

/** The reader's own drafts, the latest first. */
export function myDrafts(coach: Coach): Promise<DraftCard[]> {
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<Omit<DraftCard, "changedAt"> & { changedAt: string }>(sql`
      select exercise_id as "exerciseId", content ->> 'title' as title, updated_at as "changedAt", base_version is null as "isNew"
      from exercise_drafts order by updated_at desc, id`);
    return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
  });
}

/** Own exercises laid aside that this coach may bring back. */
export function laidAside(coach: Coach): Promise<LaidAside[]> {
  return asActor(coach, async (tx) => [
    ...(await tx.execute<LaidAside>(sql`
      select e.id as "exerciseId", v.content ->> 'title' as title
      from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.retired_at is not null and ${mayChange(coach)}
      order by v.content ->> 'title' collate "und-x-icu", e.id`)),
  ]);
}

/** @throws NotFound */
export function ownership(coach: Coach, { exerciseId }: OwnExercise): Promise<Ownership> {
  return asActor(coach, async (tx) =>
    firstOrNotFound(
      await tx.execute<Ownership>(sql`
        select e.origin, a.name as author, ${mayChange(coach)} as "mayChange", e.retired_at is not null as retired,
          exists (select 1 from exercise_drafts d where d.exercise_id = e.id) as "hasDraft"
        from exercises e left join coaches a on a.id = e.author_id
        where e.id = ${exerciseId}`),
    ),
  );
}

type DraftRow = {
  draftId: string;
  revision: number;
  baseVersion: number;
  overtaken: boolean;
  content: unknown;
};

const draftIn = (tx: Tx, exerciseId: string) =>
  tx.execute<DraftRow>(sql`
    select d.id as "draftId", d.revision, coalesce(d.base_version, 0) as "baseVersion", d.content,
      coalesce(e.current_version, 0) <> coalesce(d.base_version, 0) as overtaken
    from exercise_drafts d left join exercises e on e.id = d.exercise_id
    where d.exercise_id = ${exerciseId}`);

const isNobodys = async (tx: Tx, exerciseId: string) =>
  (await tx.execute(sql`select 1 from exercises where id = ${exerciseId}`)).length === 0;

/**
 * The reader's draft of it, or the published version opened for changing.
 * @param fresh an exercise that there is nothing of yet begins as an empty draft, which is not stored before it is saved
 * @throws NotFound for what is not theirs to change
 */
export function draftToEdit(
  coach: Coach,
  { exerciseId, fresh = false }: OwnExercise & { fresh?: boolean },
): Promise<DraftToEdit> {
  return asActor(coach, async (tx) => {
    const [draft] = await draftIn(tx, exerciseId);
    if (draft) return { exerciseId, ...draft, content: draftContentSchema.parse(draft.content) };
    if (fresh && (await isNobodys(tx, exerciseId))) {
      const content = blankExercise();
      // One draft for one address: unsent words are found again under it.
      return { exerciseId, draftId: exerciseId, revision: 0, baseVersion: 0, overtaken: false, content };
    }
    const [row] = await tx.execute<{
      version: number;
      content: ExerciseContent;
      guidance: ExerciseContent["guidance"];
    }>(sql`
      select v.version, v.content, v.guidance
      from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.id = ${exerciseId} and e.retired_at is null and ${mayChange(coach)}`);
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
