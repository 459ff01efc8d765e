/** Gives practices the built-in pathways, and a new version of those that have changed. A couple's plan is a copy and stays as it is. */
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import { practiceProfile, practices } from "@/db/schema/practices";
import { insertFrom } from "@/db/statements";
import { pathwayFor } from "@/lib/library/pathways/rules/scope";
import { pathwayContentSchema } from "@/lib/library/pathways/schema";
import { libraryPathways } from "../content/pathways";
import { type Runner, wanted } from "./runner";

const rows = () =>
  libraryPathways.flatMap((pathway) =>
    practiceProfile.enumValues.map((profile) => ({
      profile,
      slug: pathway.slug,
      version: pathway.version,
      content: pathwayContentSchema.parse(pathwayFor(profile, pathway)),
    })),
  );

const excluded = alias(pathways, "excluded");

const excludedVersion = alias(pathwayVersions, "excluded");

/** @param practiceId only this practice; without it, all of them. @param reworded whether versions that are there take the words of now */
export async function syncPathways(tx: Runner, practiceId?: string, reworded = false): Promise<void> {
  const library = sql`(select * from jsonb_to_recordset(${JSON.stringify(rows())}::jsonb)
    as l(profile practice_profile, slug text, version int, content jsonb))`;
  await insertFrom(
    tx,
    pathways,
    {
      practiceId: practices.id,
      slug: sql`l.slug`,
      origin: "library",
      currentVersion: sql`l.version`,
    },
    sql`from ${practices} join ${library} l on l.profile = ${practices.profile} where ${wanted(practiceId)}`,
  ).onConflictDoUpdate({
    target: [pathways.practiceId, pathways.slug],
    set: { currentVersion: sql`${excluded.currentVersion}` },
    setWhere: and(
      eq(pathways.origin, "library"),
      sql`${pathways.currentVersion} < ${excluded.currentVersion}`,
    ),
  });
  await insertFrom(
    tx,
    pathwayVersions,
    {
      practiceId: pathways.practiceId,
      pathwayId: pathways.id,
      version: sql`l.version`,
      content: sql`l.content`,
      publishedAt: sql`now()`,
    },
    sql`from ${pathways} join ${practices} on ${practices.id} = ${pathways.practiceId}
      join ${library} l on l.slug = ${pathways.slug} and l.profile = ${practices.profile}
      where ${and(eq(pathways.origin, "library"), wanted(practiceId))}`,
  ).onConflictDoUpdate({
    target: [pathwayVersions.practiceId, pathwayVersions.pathwayId, pathwayVersions.version],
    set: { content: sql`${excludedVersion.content}` },
    setWhere: reworded ? sql`true` : sql`false`,
  });
}
