/** Pathways of a practice's own, inside the transaction of a coach who may change them. */
import "server-only";
import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pathways, pathwayVersions } from "@/db/schema/pathways";
import { insertOnly } from "@/db/statements";
import { slugFrom } from "@/lib/library/authoring/rules/keys";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import type { PathwayContent, PathwayDraft, PathwayId, SavePathway } from "./schema";

const newer =
  "This pathway was changed in another tab, or by somebody else, since you opened it. What you wrote is still here: copy what you want to keep, then open the page again.";

/** Joins a version to its pathway. */
export const isCurrentVersion = and(
  eq(pathwayVersions.pathwayId, pathways.id),
  eq(pathwayVersions.version, pathways.currentVersion),
);

/** Written by themselves, or by anybody of the practice they own. */
export const isChangeableBy = (coach: Coach): SQL<boolean> =>
  sql`(${and(eq(pathways.origin, "own"), coach.isOwner ? undefined : eq(pathways.authorId, coach.personId))})`;

export const nextRevision = sql`${pathways.draftRevision} + 1`;

export const recordPathwayEvent = (tx: Tx, coach: Coach, action: `pathway.${string}`, pathwayId: string) =>
  recordAuditEvent(tx, coach, { action, subjectKind: "pathway", subjectId: pathwayId });

/** Its slug ends with a number, which no built-in one does; a second press finds the first one's row by its id. */
export async function createPathway(
  tx: Tx,
  coach: Coach,
  pathwayId: string,
  draft: PathwayDraft,
): Promise<PathwayId> {
  const added = await insertOnly(tx, pathways, {
    practiceId: coach.practiceId,
    id: pathwayId,
    slug: `${slugFrom(draft.title || "pathway")}-${randomInt(100_000, 999_999)}`,
    origin: "own",
    authorId: coach.personId,
    draft,
    draftRevision: 1,
    createdAt: coach.at,
  })
    .onConflictDoNothing()
    .returning({ id: pathways.id });
  if (added.length > 0) await recordPathwayEvent(tx, coach, "pathway.start", pathwayId);
  return { pathwayId };
}

type LockedPathway = { revision: number; draft: PathwayDraft | null; version: number | null };

/** Locks it until commit, once it is known to be theirs to change. @throws NotFound */
export async function lockPathway(tx: Tx, coach: Coach, pathwayId: string): Promise<LockedPathway> {
  const { isChangeable } = firstOrNotFound(
    await tx
      .select({ isChangeable: isChangeableBy(coach) })
      .from(pathways)
      .where(eq(pathways.id, pathwayId)),
  );
  if (!isChangeable) throw new NotFound();
  return firstOrNotFound(
    await tx
      .select({
        revision: pathways.draftRevision,
        draft: pathways.draft,
        version: pathways.currentVersion,
      })
      .from(pathways)
      .where(eq(pathways.id, pathwayId))
      .for("no key update"),
  );
}

/** @returns the revision that stands now. @throws Refusal when it was changed elsewhere meanwhile */
export async function saveDraft(
  tx: Tx,
  coach: Coach,
  { revision, draft }: LockedPathway,
  input: SavePathway,
): Promise<number> {
  if (draft && isDeepStrictEqual(draft, input.draft)) return revision;
  if (revision !== input.baseRevision) throw new Refusal(newer);
  await tx
    .update(pathways)
    .set({ draft: input.draft, draftRevision: nextRevision })
    .where(eq(pathways.id, input.pathwayId));
  await recordPathwayEvent(tx, coach, "pathway.save", input.pathwayId);
  return revision + 1;
}

/** One more version, which plans are made from from now on; nothing of the draft is left. */
export async function createVersion(
  tx: Tx,
  coach: Coach,
  pathwayId: string,
  version: number,
  content: PathwayContent,
): Promise<void> {
  await insertOnly(tx, pathwayVersions, {
    practiceId: coach.practiceId,
    pathwayId,
    version,
    content,
    publishedAt: coach.at,
  });
  await tx
    .update(pathways)
    .set({ currentVersion: version, draft: null, draftRevision: nextRevision })
    .where(eq(pathways.id, pathwayId));
}
