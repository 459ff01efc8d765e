/** Gives practices the built-in pathways, and a new version of those that have changed. A couple's plan is a copy and stays as it is. */
import { type SQL, sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { pathwayContentSchema } from "@/lib/library/pathways/schema";
import { libraryPathways } from "../content/pathways";

const rows = () =>
  libraryPathways.map(({ slug, version, content }) => ({
    slug,
    version,
    content: pathwayContentSchema.parse(content),
  }));

/** @param which a condition on practices as `p` */
export async function syncPathways(tx: Pick<PostgresJsDatabase, "execute">, which: SQL): Promise<void> {
  const library = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as l(slug text, version int, content jsonb))`;
  await tx.execute(sql`
    insert into pathways (practice_id, slug, origin, current_version)
    select p.id, l.slug, 'library', l.version from practices p cross join ${library} l where ${which}
    on conflict (practice_id, slug) do update set current_version = excluded.current_version
      where pathways.origin = 'library' and pathways.current_version < excluded.current_version`);
  await tx.execute(sql`
    insert into pathway_versions (practice_id, pathway_id, version, content, published_at)
    select w.practice_id, w.id, l.version, l.content, now()
    from pathways w join practices p on p.id = w.practice_id join ${library} l on l.slug = w.slug
    where w.origin = 'library' and ${which}
    on conflict (practice_id, pathway_id, version) do nothing`);
}
