/** Writing pathways of the practice's own: begun or copied, saved as they grow, published as a version, laid aside and brought back. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import { isCurrentVersion as isCurrentExercise } from "@/lib/library/exercises/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { copyTitle } from "@/lib/platform/text/letters";
import {
  createPathway,
  createVersion,
  isCurrentVersion,
  lockPathway,
  nextRevision,
  recordPathwayEvent,
  saveDraft,
} from "./records";
import { boxErrors, exerciseErrors } from "./rules/box-errors";
import { draftOf, emptyDraft, toPublish } from "./rules/draft";
import {
  type CopyPathway,
  type NewPathway,
  type PathwayContent,
  type PathwayId,
  pathwayContentSchema,
  type SavePathway,
} from "./schema";

/** An empty one. The id comes with the page, so that pressing twice begins one. */
export const startPathway = (coach: Coach, { newId }: NewPathway): Promise<PathwayId> =>
  asActor(coach, (tx) => createPathway(tx, coach, newId, emptyDraft()));

/** A draft with the same steps, to be changed freely. @throws NotFound */
export function copyPathway(coach: Coach, { pathwayId, newId }: CopyPathway): Promise<PathwayId> {
  return asActor(coach, async (tx) => {
    const { content } = firstOrNotFound(
      await tx
        .select({ content: pathwayVersions.content })
        .from(pathways)
        .innerJoin(pathwayVersions, isCurrentVersion)
        .where(eq(pathways.id, pathwayId)),
    );
    const draft = draftOf(pathwayContentSchema.parse(content));
    return createPathway(tx, coach, newId, { ...draft, title: copyTitle(draft.title, 80) });
  });
}

/** However unfinished. @throws NotFound, Refusal when it was changed elsewhere meanwhile */
export function savePathway(coach: Coach, input: SavePathway): Promise<{ revision: number }> {
  return asActor(coach, async (tx) => {
    const locked = await lockPathway(tx, coach, input.pathwayId);
    return { revision: await saveDraft(tx, coach, locked, input) };
  });
}

/** Each exercise must be on the shelf, and made for the way it is given. @throws FieldErrors */
async function checkExercises(tx: Tx, content: PathwayContent): Promise<void> {
  const shelf = await tx
    .select({ slug: exercises.slug, content: exerciseVersions.content })
    .from(exercises)
    .innerJoin(exerciseVersions, isCurrentExercise)
    .where(isNull(exercises.retiredAt));
  const errors = exerciseErrors(content, new Map(shelf.map((one) => [one.slug, one.content])));
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
}

/** Plans made from now on follow it; those under way stay as they are. Pressing twice makes one version. @throws NotFound, Refusal, FieldErrors */
export function publishPathway(coach: Coach, input: SavePathway): Promise<{ version: number }> {
  const { pathwayId } = input;
  return asActor(coach, async (tx) => {
    const locked = await lockPathway(tx, coach, pathwayId);
    const parsed = pathwayContentSchema.safeParse(toPublish(input.draft));
    if (!parsed.success) throw new FieldErrors(boxErrors(parsed.error.issues));
    await checkExercises(tx, parsed.data);
    if (locked.version !== null && locked.draft === null) {
      const [current] = await tx
        .select({ content: pathwayVersions.content })
        .from(pathwayVersions)
        .where(and(eq(pathwayVersions.pathwayId, pathwayId), eq(pathwayVersions.version, locked.version)));
      if (current && isDeepStrictEqual(pathwayContentSchema.parse(current.content), parsed.data))
        return { version: locked.version };
    }
    await saveDraft(tx, coach, locked, input);
    const version = (locked.version ?? 0) + 1;
    await createVersion(tx, coach, pathwayId, version, parsed.data);
    await recordPathwayEvent(tx, coach, "pathway.publish", pathwayId);
    return { version };
  });
}

/** Back to what is published. Doing it twice changes nothing. @throws NotFound, Refusal when nothing is published yet */
export function discardPathwayDraft(coach: Coach, { pathwayId }: PathwayId): Promise<void> {
  return asActor(coach, async (tx) => {
    const { version, draft } = await lockPathway(tx, coach, pathwayId);
    if (version === null)
      throw new Refusal("Nothing of it is published yet. Discard the draft instead, if you don’t need it.");
    if (draft === null) return;
    await tx
      .update(pathways)
      .set({ draft: null, draftRevision: nextRevision })
      .where(eq(pathways.id, pathwayId));
    await recordPathwayEvent(tx, coach, "pathway.discard", pathwayId);
  });
}

function setRetired(coach: Coach, pathwayId: string, retired: boolean): Promise<void> {
  const isOtherwise = retired ? isNull(pathways.retiredAt) : isNotNull(pathways.retiredAt);
  return asActor(coach, async (tx) => {
    await lockPathway(tx, coach, pathwayId);
    const changed = await tx
      .update(pathways)
      .set({ retiredAt: retired ? coach.at : null })
      .where(and(eq(pathways.id, pathwayId), isOtherwise))
      .returning({ id: pathways.id });
    if (changed.length > 0)
      await recordPathwayEvent(tx, coach, retired ? "pathway.retire" : "pathway.bring_back", pathwayId);
  });
}

/** Off the shelf; couples on it go on. Doing it twice changes nothing. @throws NotFound */
export const retirePathway = (coach: Coach, { pathwayId }: PathwayId) => setRetired(coach, pathwayId, true);
export const bringBackPathway = (coach: Coach, { pathwayId }: PathwayId) =>
  setRetired(coach, pathwayId, false);
