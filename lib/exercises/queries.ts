/** The practice's exercises: the shelf to choose from, and one of them in full. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/auth/actor";
import { foundOne } from "@/lib/errors";
import type { ShelfFilter } from "./shelf-filter";
import type { ExerciseCard, ExerciseDetail } from "./types";

const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Every current exercise that fits, in the order of the library, the practice's own last. */
export function exerciseShelf(coach: Coach, filter: Partial<ShelfFilter> = {}): Promise<ExerciseCard[]> {
  const { phase, cause, role, minutes, query } = filter;
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<ExerciseCard>(sql`
      select e.id as "exerciseId", e.slug, v.version, v.content ->> 'title' as title, v.content ->> 'aim' as aim,
        v.content ->> 'kind' as kind, v.content -> 'phases' as phases, v.content -> 'causes' as causes,
        (v.content ->> 'minutes')::int as minutes, v.content -> 'modes' as modes,
        coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
        jsonb_path_query_array(v.content, '$.fields[*].role') as roles
      from exercises e
      join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.retired_at is null
        ${phase ? sql`and v.content -> 'phases' ? ${phase}` : sql``}
        ${cause ? sql`and v.content -> 'causes' ? ${cause}` : sql``}
        ${role ? sql`and v.content -> 'fields' @> ${JSON.stringify([{ role }])}::jsonb` : sql``}
        ${minutes ? sql`and (v.content ->> 'minutes')::int <= ${minutes}` : sql``}
        ${query ? sql`and (v.content ->> 'title' ilike ${like(query)} or v.content ->> 'aim' ilike ${like(query)})` : sql``}
      order by e.origin, title`);
    return rows.map((row) => ({ ...row, roles: [...new Set(row.roles)] }));
  });
}

/** Inside a caller's transaction. @throws NotFound */
export async function exerciseDetailIn(tx: Tx, _coach: Coach, exerciseId: string): Promise<ExerciseDetail> {
  return foundOne(
    await tx.execute<ExerciseDetail>(sql`
      select e.id as "exerciseId", e.slug, v.version, e.origin, v.content, v.guidance
      from exercises e
      join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.id = ${exerciseId} and e.retired_at is null`),
  );
}

export const exerciseDetail = (coach: Coach, exerciseId: string): Promise<ExerciseDetail> =>
  asActor(coach, (tx) => exerciseDetailIn(tx, coach, exerciseId));
