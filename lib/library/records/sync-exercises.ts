/** Gives every practice the built-in exercises, and a new version of those whose text has changed. Running it again changes nothing. */
import { and, eq, sql } from "drizzle-orm";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { practiceProfile, practices } from "@/db/schema/practices";
import { insertFrom } from "@/db/statements";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { wordedFor } from "@/lib/platform/text/profession";
import { libraryExercises } from "../content";
import { type Runner, wanted } from "./runner";
import { syncPathways } from "./sync-pathways";

/** Each text once for every kind of practice: they differ in what the profession is called. */
const rows = () =>
  libraryExercises.flatMap(({ slug, version, content }) => {
    const parsed = exerciseContentSchema.parse(content);
    return practiceProfile.enumValues.map((profile) => {
      const { guidance, ...shown } = wordedFor(profile, parsed);
      return { profile, slug, version, content: shown, guidance };
    });
  });

/** @param practiceId only this practice; without it, all of them */
export async function syncLibrary(tx: Runner, practiceId?: string): Promise<void> {
  const library = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as l(profile practice_profile, slug text, version int, content jsonb, guidance jsonb))`;
  await insertFrom(
    tx,
    exercises,
    {
      practiceId: practices.id,
      slug: sql`l.slug`,
      origin: "library",
      currentVersion: sql`l.version`,
    },
    sql`from ${practices} join ${library} l on l.profile = ${practices.profile} where ${wanted(practiceId)}`,
  ).onConflictDoUpdate({
    target: [exercises.practiceId, exercises.slug],
    set: { currentVersion: sql`excluded.current_version` },
    setWhere: and(
      eq(exercises.origin, "library"),
      sql`${exercises.currentVersion} < excluded.current_version`,
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
  ).onConflictDoNothing({
    target: [exerciseVersions.practiceId, exerciseVersions.exerciseId, exerciseVersions.version],
  });
  await syncPathways(tx, practiceId);
}
