/** Gives every practice the built-in exercises, and a new version of those whose text has changed. Running it again changes nothing. */
import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { libraryExercises } from "../content";
import { syncPathways } from "./sync-pathways";

type Runner = Pick<PostgresJsDatabase, "execute">;

const rows = () =>
  libraryExercises.map(({ slug, version, content }) => {
    const { guidance, ...shown } = exerciseContentSchema.parse(content);
    return { slug, version, content: shown, guidance };
  });

/** @param practiceId only this practice; without it, all of them */
export async function syncLibrary(tx: Runner, practiceId?: string): Promise<void> {
  const library = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as l(slug text, version int, content jsonb, guidance jsonb))`;
  const which = practiceId ? sql`p.id = ${practiceId}` : sql`true`;
  await tx.execute(sql`
    insert into exercises (practice_id, slug, origin, current_version)
    select p.id, l.slug, 'library', l.version from practices p cross join ${library} l where ${which}
    on conflict (practice_id, slug) do update set current_version = excluded.current_version
      where exercises.origin = 'library' and exercises.current_version < excluded.current_version`);
  await tx.execute(sql`
    insert into exercise_versions (practice_id, exercise_id, version, content, guidance, published_at)
    select e.practice_id, e.id, l.version, l.content, l.guidance, now()
    from exercises e join practices p on p.id = e.practice_id join ${library} l on l.slug = e.slug
    where e.origin = 'library' and ${which}
    on conflict (practice_id, exercise_id, version) do nothing`);
  await syncPathways(tx, which);
}
