/** The pathways of a practice: the shelf, one in full, one in the builder. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { draftOf } from "./rules/draft";
import { type PathwayContent, type PathwayDraft, type PathwayId, pathwayContentSchema } from "./schema";
import type { PathwayCard, PathwayDetail, PathwayInHand } from "./types";

type Row = {
  pathwayId: string;
  slug: string;
  origin: "library" | "own";
  mine: boolean;
  version: number | null;
  retired: boolean;
  draft: PathwayDraft | null;
  revision: number;
  content: PathwayContent | null;
};

const rowsOf = (coach: Coach) => sql`
  select w.id as "pathwayId", w.slug, w.origin, w.origin = 'own' and (w.author_id = ${coach.personId} or ${coach.isOwner}) as mine,
    w.current_version as version, w.retired_at is not null as retired, w.draft, w.draft_revision as revision, v.content
  from pathways w left join pathway_versions v on v.pathway_id = w.id and v.version = w.current_version`;

/** A built-in pathway has its place in the library; one of the practice's own goes by the title that is shown. */
const ownTitle = sql.raw("(case when w.origin = 'own' then coalesce(v.content, w.draft) ->> 'title' end)");

/** Built in first, along the phases before the methods; the practice's own by title. Drafts only to those who may change them. */
export function pathwayShelf(coach: Coach): Promise<{ here: PathwayCard[]; retired: PathwayCard[] }> {
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<Row>(
      sql`${rowsOf(coach)} order by w.origin, w.slug <> 'along-the-phases', ${ownTitle} collate "und-x-icu", w.created_at, w.slug`,
    );
    const cards = [...rows].flatMap((row) => {
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
  return asActor(coach, async (tx) => {
    const {
      content,
      draft,
      revision: _,
      ...row
    } = firstOrNotFound(await tx.execute<Row>(sql`${rowsOf(coach)} where w.id = ${pathwayId}`));
    if (!content) throw new NotFound();
    const whole = pathwayContentSchema.parse(content);
    const shelf = await tx.execute<{ slug: string; exerciseId: string; title: string; minutes: number }>(sql`
      select e.slug, e.id as "exerciseId", v.content ->> 'title' as title, (v.content ->> 'minutes')::int as minutes
      from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
      where e.retired_at is null`);
    const named = new Map([...shelf].map((one) => [one.slug, one]));
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
  return asActor(coach, async (tx) => {
    const row = firstOrNotFound(await tx.execute<Row>(sql`${rowsOf(coach)} where w.id = ${pathwayId}`));
    const draft = row.draft ?? (row.content ? draftOf(pathwayContentSchema.parse(row.content)) : null);
    if (!row.mine || !draft) throw new NotFound();
    return { pathwayId, revision: row.revision, version: row.version, changed: row.draft !== null, draft };
  });
}
