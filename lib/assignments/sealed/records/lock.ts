/** Locking an assignment, so that two who finish at once cannot both miss each other. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { firstOrNotFound } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import type { Opening } from "../rules/opening";

/** One occurrence of one assignment, as the actor's own row named it. */
export type OccurrencePlace = {
  practiceId: string;
  coupleId: string;
  assignmentId: string;
  occurrence: number;
};

/**
 * What is true while the assignment is locked. `ending`: the couple's work is ending, so nothing new opens. `concernOpen`: a safety
 * concern is open, so nothing opens either, and nobody but their counselor may notice
 * (docs/decisions/0019-a-concern-looks-like-nothing.md).
 */
export type LockedAssignment = Opening & { withdrawn: boolean; ending: boolean; concernOpen: boolean };

/**
 * Locks the assignment until the transaction ends. Take it before any lock on its answers. Needs the system role: a client has
 * no right to lock it. @throws NotFound
 */
export async function lockAssignment(system: Tx, place: OccurrencePlace): Promise<LockedAssignment> {
  const { practiceId, coupleId, assignmentId } = place;
  const { withdrawnAt, ...opening } = firstOrNotFound(
    await system
      .select({
        withdrawnAt: assignments.withdrawnAt,
        mode: assignments.mode,
        releaseRule: assignments.releaseRule,
        sealed: exerciseVersions.sealed,
      })
      .from(assignments)
      .innerJoin(exerciseVersions, versionOfAssignment)
      .where(
        and(
          eq(assignments.practiceId, practiceId),
          eq(assignments.coupleId, coupleId),
          eq(assignments.id, assignmentId),
        ),
      )
      .for("no key update", { of: assignments }),
  );
  // Read once it is locked: what ended the couple's work meanwhile has had the lock before.
  const { status } = firstOrNotFound(
    await system
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId))),
  );
  const concernOpen = await hasOpenConcern(system, practiceId, coupleId);
  return { ...opening, withdrawn: withdrawnAt !== null, ending: isApart(status), concernOpen };
}
