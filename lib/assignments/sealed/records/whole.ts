/** What would open of sealed answers, and by what it is known again. With the reader's own rights: their counselor's, or the system's. */
import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignmentPartners } from "@/db/schema/assignments";
import { isSealedForTwo, isWhole, textOf, type WaitingAnswer } from "../rules/whole";
import type { LockedAssignment, OccurrencePlace } from "./lock";

/** What was chosen to be opened, as it was then. */
export type Chosen = { print: string };

type Couple = Pick<OccurrencePlace, "practiceId" | "coupleId">;

/** Meant for the other, neither opened nor taken back. */
export const waitingAnswers = (tx: Tx, { practiceId, coupleId }: Couple, place?: OccurrencePlace) =>
  tx
    .select({
      assignmentId: answers.assignmentId,
      occurrence: answers.occurrence,
      responseId: answers.responseId,
      fieldKey: answers.fieldKey,
      clientId: answers.clientId,
      digest: sql<string>`encode(sha256(convert_to(${answers.value}::text, 'UTF8')), 'hex')`,
      held: sql<boolean>`${answers.heldFrom} is not null`,
    })
    .from(answers)
    .where(
      and(
        eq(answers.practiceId, practiceId),
        eq(answers.coupleId, coupleId),
        place && eq(answers.assignmentId, place.assignmentId),
        place && eq(answers.occurrence, place.occurrence),
        eq(answers.audience, "couple"),
        isNull(answers.releasedAt),
        isNull(answers.withdrawnAt),
      ),
    )
    .orderBy(asc(answers.responseId), asc(answers.fieldKey));

/** Kept with a choice, and compared when it opens. Another as soon as anything is added, widened, written again or taken back. */
export const fingerprint = (waiting: readonly WaitingAnswer[]): string =>
  createHash("sha256").update(textOf(waiting)).digest("base64url");

/** Locks the answers until commit, so that none is taken back between this and their opening. Needs the system role and the assignment locked. */
export async function isAsChosen(
  system: Tx,
  place: OccurrencePlace,
  assignment: LockedAssignment,
  chosen: Chosen,
): Promise<boolean> {
  const { practiceId, coupleId, assignmentId } = place;
  const partners = await system
    .select({ clientId: assignmentPartners.clientId })
    .from(assignmentPartners)
    .where(
      and(
        eq(assignmentPartners.practiceId, practiceId),
        eq(assignmentPartners.coupleId, coupleId),
        eq(assignmentPartners.assignmentId, assignmentId),
      ),
    );
  const clientIds = partners.map(({ clientId }) => clientId);
  const waiting = await waitingAnswers(system, place, place).for("update");
  return (
    isSealedForTwo(assignment, clientIds) &&
    isWhole(clientIds, waiting) &&
    fingerprint(waiting) === chosen.print
  );
}
