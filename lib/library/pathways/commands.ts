/** Writing pathways of the practice's own: begun or copied, saved as they grow, published as a version, laid aside and brought back. */
import "server-only";
import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { slugFrom } from "@/lib/library/authoring/rules/keys";
import { handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { copyTitle } from "@/lib/platform/text/letters";
import { addVersionIn } from "./records";
import { draftOf, emptyDraft, toPublish } from "./rules/draft";
import {
  type CopyPathway,
  type NewPathway,
  type PathwayContent,
  type PathwayDraft,
  type PathwayId,
  pathwayContentSchema,
  type SavePathway,
} from "./schema";

const newer =
  "This pathway was changed in another tab, or by somebody else, since you opened it. What you wrote is still here: copy what you want to keep, then open the page again.";

const deed = (tx: Tx, coach: Coach, action: string, pathwayId: string) =>
  recordAuditEvent(tx, coach, { action, subjectKind: "pathway", subjectId: pathwayId });

/** Ends with a number, which no built-in one does; a second press finds the first one's row by its id. */
async function begin(tx: Tx, coach: Coach, pathwayId: string, draft: PathwayDraft): Promise<PathwayId> {
  const slug = `${slugFrom(draft.title || "pathway")}-${randomInt(100_000, 999_999)}`;
  const made = await tx.execute(sql`
    insert into pathways (practice_id, id, slug, origin, author_id, draft, draft_revision, created_at)
    values (${coach.practiceId}, ${pathwayId}, ${slug}, 'own', ${coach.personId}, ${JSON.stringify(draft)}::jsonb, 1,
      ${coach.at.toISOString()})
    on conflict do nothing returning id`);
  if (made.length > 0) await deed(tx, coach, "pathway.start", pathwayId);
  return { pathwayId };
}

/** An empty one. The id comes with the page, so that pressing twice begins one. */
export const startPathway = (coach: Coach, { newId }: NewPathway): Promise<PathwayId> =>
  asActor(coach, (tx) => begin(tx, coach, newId, emptyDraft()));

/** A draft with the same steps, to be changed freely. @throws NotFound */
export function copyPathway(coach: Coach, { pathwayId, newId }: CopyPathway): Promise<PathwayId> {
  return asActor(coach, async (tx) => {
    const { content } = firstOrNotFound(
      await tx.execute<{ content: PathwayContent }>(sql`
        select v.content from pathways w join pathway_versions v on v.pathway_id = w.id and v.version = w.current_version
        where w.id = ${pathwayId}`),
    );
    const draft = draftOf(pathwayContentSchema.parse(content));
    return begin(tx, coach, newId, { ...draft, title: copyTitle(draft.title, 80) });
  });
}

type Held = { revision: number; draft: PathwayDraft | null; version: number | null };

async function lockMine(tx: Tx, coach: Coach, pathwayId: string): Promise<Held> {
  const row = firstOrNotFound(
    await tx.execute<Held & { mine: boolean }>(sql`
      select draft_revision as revision, draft, current_version as version,
        origin = 'own' and (author_id = ${coach.personId} or ${coach.isOwner}) as mine
      from pathways where id = ${pathwayId}`),
  );
  if (!row.mine) throw new NotFound();
  return firstOrNotFound(
    await tx.execute<Held>(sql`select draft_revision as revision, draft, current_version as version
      from pathways where id = ${pathwayId} for no key update`),
  );
}

async function saveIn(tx: Tx, coach: Coach, input: SavePathway): Promise<number> {
  const held = await lockMine(tx, coach, input.pathwayId);
  if (held.draft && isDeepStrictEqual(held.draft, input.draft)) return held.revision;
  if (held.revision !== input.baseRevision) throw new Refusal(newer);
  await tx.execute(sql`
    update pathways set draft = ${JSON.stringify(input.draft)}::jsonb, draft_revision = draft_revision + 1
    where id = ${input.pathwayId}`);
  await deed(tx, coach, "pathway.save", input.pathwayId);
  return held.revision + 1;
}

/** However unfinished. @throws NotFound, Refusal when it was changed elsewhere meanwhile */
export const savePathway = (coach: Coach, input: SavePathway): Promise<{ revision: number }> =>
  asActor(coach, async (tx) => ({ revision: await saveIn(tx, coach, input) }));

/** Problems by the names of the builder's boxes: `steps.0.exercises.1.why`. */
const boxes = (issues: readonly { path: PropertyKey[]; message: string }[]) => {
  const errors: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    // How and who are one choice in the builder; the kind of delivery is a box of its own.
    const name = path
      .join(".")
      .replace(/\.(mode|who)$/, ".way")
      .replace(/\.delivery$/, ".delivery.kind");
    errors[name] = [...(errors[name] ?? []), message];
  }
  return errors;
};

/** Each exercise must be on the shelf, and made for the way it is given. */
async function checkExercises(tx: Tx, content: PathwayContent): Promise<void> {
  const shelf = await tx.execute<{ slug: string; content: Pick<ExerciseContent, "fields" | "modes"> }>(sql`
    select e.slug, v.content from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
    where e.retired_at is null`);
  const known = new Map([...shelf].map((one) => [one.slug, one.content]));
  const errors: Record<string, string[]> = {};
  for (const [at, step] of content.steps.entries()) {
    for (const [place, { slug, mode }] of step.exercises.entries()) {
      const here = known.get(slug);
      const box = `steps.${at}.exercises.${place}`;
      if (!here) errors[`${box}.slug`] = ["This exercise is not on your shelf. Please choose another one."];
      else if (!here.modes.includes(mode)) {
        errors[`${box}.way`] = [
          handingOutProblem(here, mode, []) ?? "Please choose another way of assigning it.",
        ];
      }
    }
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
}

/** Plans made from now on follow it; those under way stay as they are. Pressing twice makes one version. @throws NotFound, Refusal, FieldErrors */
export function publishPathway(coach: Coach, input: SavePathway): Promise<{ version: number }> {
  return asActor(coach, async (tx) => {
    const held = await lockMine(tx, coach, input.pathwayId);
    const parsed = pathwayContentSchema.safeParse(toPublish(input.draft));
    if (!parsed.success) throw new FieldErrors(boxes(parsed.error.issues));
    await checkExercises(tx, parsed.data);
    if (held.version !== null && held.draft === null) {
      const [now] = await tx.execute<{ content: PathwayContent }>(sql`
        select content from pathway_versions where pathway_id = ${input.pathwayId} and version = ${held.version}`);
      if (now && isDeepStrictEqual(pathwayContentSchema.parse(now.content), parsed.data))
        return { version: held.version };
    }
    await saveIn(tx, coach, input);
    const version = (held.version ?? 0) + 1;
    await addVersionIn(tx, coach, input.pathwayId, version, parsed.data);
    await deed(tx, coach, "pathway.publish", input.pathwayId);
    return { version };
  });
}

/** Back to what is published. Doing it twice changes nothing. @throws NotFound, Refusal when nothing is published yet */
export function discardPathwayDraft(coach: Coach, { pathwayId }: PathwayId): Promise<void> {
  return asActor(coach, async (tx) => {
    const held = await lockMine(tx, coach, pathwayId);
    if (held.version === null)
      throw new Refusal("Nothing of it is published yet. Discard the draft instead, if you don’t need it.");
    if (held.draft === null) return;
    await tx.execute(
      sql`update pathways set draft = null, draft_revision = draft_revision + 1 where id = ${pathwayId}`,
    );
    await deed(tx, coach, "pathway.discard", pathwayId);
  });
}

async function setRetired(coach: Coach, pathwayId: string, retired: boolean): Promise<void> {
  await asActor(coach, async (tx) => {
    await lockMine(tx, coach, pathwayId);
    const changed = await tx.execute(sql`
      update pathways set retired_at = ${retired ? coach.at.toISOString() : null}
      where id = ${pathwayId} and (retired_at is null) = ${retired} returning id`);
    if (changed.length > 0)
      await deed(tx, coach, retired ? "pathway.retire" : "pathway.bring_back", pathwayId);
  });
}

/** Off the shelf; couples on it go on. Doing it twice changes nothing. @throws NotFound */
export const retirePathway = (coach: Coach, { pathwayId }: PathwayId) => setRetired(coach, pathwayId, true);
export const bringBackPathway = (coach: Coach, { pathwayId }: PathwayId) =>
  setRetired(coach, pathwayId, false);
