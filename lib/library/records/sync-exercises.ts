/** Gives every practice the built-in exercises, and a new version of those whose text has changed; what is not its work is off its shelf. Running it again changes nothing. */
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { practiceProfile, practices } from "@/db/schema/practices";
import { insertFrom } from "@/db/statements";
import { isWithinScope } from "@/lib/library/exercises/rules/scope";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { wordedFor } from "@/lib/platform/text/profession";
import { libraryExercises } from "../content";
import { type Runner, wanted } from "./runner";
import { syncPathways } from "./sync-pathways";

/** Each text once for every kind of practice: they differ in what the profession is called, and in what is its work. */
const rows = () =>
  libraryExercises.flatMap(({ slug, version, content, scope }) => {
    const parsed = exerciseContentSchema.parse(content);
    return practiceProfile.enumValues.map((profile) => {
      const { guidance, ...shown } = wordedFor(profile, parsed);
      return {
        profile,
        slug,
        version,
        content: shown,
        guidance,
        assignable: isWithinScope({ scope }, profile),
      };
    });
  });

const excluded = alias(exercises, "excluded");

const excludedVersion = alias(exerciseVersions, "excluded");

/** @param practiceId only this practice; without it, all of them. @param reworded for a practice that has become one of another kind: texts it has name its profession from now on */
export async function syncLibrary(tx: Runner, practiceId?: string, { reworded = false } = {}): Promise<void> {
  const library = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as l(profile practice_profile, slug text, version int, content jsonb, guidance jsonb, assignable boolean))`;
  await insertFrom(
    tx,
    exercises,
    {
      practiceId: practices.id,
      slug: sql`l.slug`,
      origin: "library",
      currentVersion: sql`l.version`,
      retiredAt: sql`case when l.assignable then null else now() end`,
    },
    sql`from ${practices} join ${library} l on l.profile = ${practices.profile} where ${wanted(practiceId)}`,
  ).onConflictDoUpdate({
    target: [exercises.practiceId, exercises.slug],
    set: {
      currentVersion: sql`greatest(${exercises.currentVersion}, ${excluded.currentVersion})`,
      retiredAt: sql`case when ${excluded.retiredAt} is null then null else coalesce(${exercises.retiredAt}, ${excluded.retiredAt}) end`,
    },
    setWhere: and(
      eq(exercises.origin, "library"),
      sql`(${exercises.currentVersion} < ${excluded.currentVersion}
        or (${exercises.retiredAt} is null) <> (${excluded.retiredAt} is null))`,
    ),
  });
  await insertFrom(
    tx,
    exerciseVersions,
    {
      practiceId: exercises.practiceId,
      exerciseId: exercises.id,
      version: sql`l.version`,
      content: sql`l.content`,
      guidance: sql`l.guidance`,
      publishedAt: sql`now()`,
    },
    sql`from ${exercises} join ${practices} on ${practices.id} = ${exercises.practiceId}
      join ${library} l on l.slug = ${exercises.slug} and l.profile = ${practices.profile}
      where ${and(eq(exercises.origin, "library"), wanted(practiceId))}`,
  ).onConflictDoUpdate({
    target: [exerciseVersions.practiceId, exerciseVersions.exerciseId, exerciseVersions.version],
    set: { content: sql`${excludedVersion.content}`, guidance: sql`${excludedVersion.guidance}` },
    setWhere: reworded ? sql`true` : sql`false`,
  });
  await syncPathways(tx, practiceId, reworded);
}
