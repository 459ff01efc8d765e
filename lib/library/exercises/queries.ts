/** The practice's exercises: the shelf to choose from, and one of them in full. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { methodsOf, narrowed } from "../shelf/rules";
import type { ShelfFilter } from "../shelf/schema";
import type { ExerciseCard, ExerciseDetail } from "./types";

/** Every current exercise that fits, in the order of the library, the practice's own last. */
export function exerciseShelf(coach: Coach, filter: Partial<ShelfFilter> = {}): Promise<ExerciseCard[]> {
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<Omit<ExerciseCard, "methods"> & { steps: string[] }>(sql`
      select e.id as "exerciseId", e.slug, v.version, v.content ->> 'title' as title, v.content ->> 'aim' as aim,
        v.content ->> 'kind' as kind, v.content -> 'phases' as phases, v.content -> 'causes' as causes,
        (v.content ->> 'minutes')::int as minutes, v.content -> 'modes' as modes,
        coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
        jsonb_path_query_array(v.content, '$.fields[*].role') as roles,
        coalesce(v.content -> 'seedRefs', '[]') as steps, f.exercise_id is not null as favorite, e.origin = 'own' as own
      from exercises e
      join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      left join favorites f on f.practice_id = e.practice_id and f.exercise_id = e.id and f.coach_id = ${coach.personId}
      where e.retired_at is null
      order by e.origin, v.content ->> 'title' collate "und-x-icu", e.slug`);
    const cards = rows.map(({ steps, ...row }) => ({
      ...row,
      roles: [...new Set(row.roles)],
      methods: methodsOf(steps),
    }));
    return narrowed(cards, filter);
  });
}

/** Inside a caller's transaction; what is laid aside only when asked for. @throws NotFound */
export async function exerciseDetailIn(
  tx: Tx,
  coach: Coach,
  exerciseId: string,
  { retiredToo = false } = {},
): Promise<ExerciseDetail> {
  return firstOrNotFound(
    await tx.execute<ExerciseDetail>(sql`
      select e.id as "exerciseId", e.slug, v.version, e.origin, v.content, v.guidance, f.exercise_id is not null as favorite
      from exercises e
      join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      left join favorites f on f.practice_id = e.practice_id and f.exercise_id = e.id and f.coach_id = ${coach.personId}
      where e.id = ${exerciseId} and (e.retired_at is null or ${retiredToo})`),
  );
}

/** Also of one that was laid aside: what was given of it can still be looked up. @throws NotFound */
export const exerciseDetail = (coach: Coach, exerciseId: string): Promise<ExerciseDetail> =>
  asActor(coach, (tx) => exerciseDetailIn(tx, coach, exerciseId, { retiredToo: true }));
