/** The pathways of a practice: the shelf, one in full, one in the builder. */
import "server-only";
import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import { isCurrentVersion as isCurrentExercise } from "@/lib/library/exercises/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { isChangeableBy, isCurrentVersion } from "./records";
import { draftOf } from "./rules/draft";
import { type PathwayId, pathwayContentSchema } from "./schema";
import type { PathwayCard, PathwayDetail, PathwayInHand } from "./types";

const rowsOf = (tx: Tx, coach: Coach) =>
  tx
    .select({
      pathwayId: pathways.id,
      slug: pathways.slug,
      origin: pathways.origin,
      mine: isChangeableBy(coach),
      version: pathways.currentVersion,
      retired: sql<boolean>`${pathways.retiredAt} is not null`,
      draft: pathways.draft,
      revision: pathways.draftRevision,
      content: pathwayVersions.content,
    })
    .from(pathways)
    .leftJoin(pathwayVersions, isCurrentVersion);

/** A built-in pathway has its place in the library; one of the practice's own goes by the title that is shown. */
const ownTitle = sql`(case when ${pathways.origin} = 'own'
  then coalesce(${pathwayVersions.content}, ${pathways.draft}) ->> 'title' end) collate "und-x-icu"`;

/** Built in first, along the phases before the methods; the practice's own by title. Drafts only to those who may change them. */
export function pathwayShelf(coach: Coach): Promise<{ here: PathwayCard[]; retired: PathwayCard[] }> {
  return readAs(coach, async (tx) => {
    const rows = await rowsOf(tx, coach).orderBy(
      asc(pathways.origin),
      sql`${pathways.slug} <> 'along-the-phases'`,
      ownTitle,
      asc(pathways.createdAt),
      asc(pathways.slug),
    );
    const cards = rows.flatMap((row) => {
      const shown = row.content ?? (row.mine ? row.draft : null);
      if (!shown) return [];
      const card: PathwayCard = {
        pathwayId: row.pathwayId,
        slug: row.slug,
        origin: row.origin,
        title: shown.title || "No title yet",
        aim: shown.aim,
        steps: shown.steps.length,
        mine: row.mine,
        version: row.version,
        hasDraft: row.mine && row.draft !== null,
      };
      return [{ card, retired: row.retired }];
    });
    return {
      here: cards.flatMap(({ card, retired }) => (retired ? [] : [card])),
      retired: cards.flatMap(({ card, retired }) => (retired ? [card] : [])),
    };
  });
}

/** As it is published; exercises by name, and which of them are not on the shelf. @throws NotFound */
export function pathwayDetail(coach: Coach, { pathwayId }: PathwayId): Promise<PathwayDetail> {
  return readAs(coach, async (tx) => {
    const {
      content,
      draft,
      revision: _,
      ...row
    } = firstOrNotFound(await rowsOf(tx, coach).where(eq(pathways.id, pathwayId)));
    if (!content) throw new NotFound();
    const whole = pathwayContentSchema.parse(content);
    const shelf = await tx
      .select({
        slug: exercises.slug,
        exerciseId: exercises.id,
        title: exerciseVersions.title,
        minutes: exerciseVersions.minutes,
      })
      .from(exercises)
      .innerJoin(exerciseVersions, isCurrentExercise)
      .where(isNull(exercises.retiredAt));
    const named = new Map(shelf.map((one) => [one.slug, one]));
    return {
      ...row,
      hasDraft: row.mine && draft !== null,
      content: {
        ...whole,
        steps: whole.steps.map((step) => ({
          ...step,
          exercises: step.exercises.map((one) => {
            const here = named.get(one.slug);
            return {
              ...one,
              exerciseId: here?.exerciseId ?? null,
              title: here?.title ?? one.slug,
              minutes: here?.minutes ?? null,
            };
          }),
        })),
      },
    };
  });
}

/** What stands in the builder: the draft, else what is published. @throws NotFound for what is not theirs to change */
export function pathwayInHand(coach: Coach, { pathwayId }: PathwayId): Promise<PathwayInHand> {
  return readAs(coach, async (tx) => {
    const row = firstOrNotFound(await rowsOf(tx, coach).where(eq(pathways.id, pathwayId)));
    const draft = row.draft ?? (row.content ? draftOf(pathwayContentSchema.parse(row.content)) : null);
    if (!row.mine || !draft) throw new NotFound();
    return { pathwayId, revision: row.revision, version: row.version, changed: row.draft !== null, draft };
  });
}
