/** A counselor's words on a response: to its author, or to both once both can see what they speak of. */
import "server-only";
import { and, eq, exists, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { comments } from "@/db/schema/comments";
import { responses } from "@/db/schema/responses";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { WithdrawComment, WriteComment } from "./schema";

const notOpenYet =
  "This is not open between the two of them yet, so a word to both would give something away. Write to its author for now.";

/** What is submitted, and whether both can see it. @throws NotFound */
async function submittedResponse(tx: Tx, responseId: string) {
  const released = tx
    .select({ occurrence: releases.occurrence })
    .from(releases)
    .where(
      and(
        eq(releases.coupleId, responses.coupleId),
        eq(releases.assignmentId, responses.assignmentId),
        eq(releases.occurrence, responses.occurrence),
      ),
    );
  const heldAnswer = tx
    .select({ fieldKey: answers.fieldKey })
    .from(answers)
    .where(
      and(
        eq(answers.coupleId, responses.coupleId),
        eq(answers.responseId, responses.id),
        isNotNull(answers.heldFrom),
      ),
    );
  return firstOrNotFound(
    await tx
      .select({
        coupleId: responses.coupleId,
        assignmentId: responses.assignmentId,
        occurrence: responses.occurrence,
        clientId: responses.clientId,
        isOpen: sql<boolean>`${exists(released)} and ${notExists(heldAnswer)}`,
      })
      .from(responses)
      .where(and(eq(responses.id, responseId), isNotNull(responses.submittedAt))),
  );
}

/** @throws NotFound for what is not handed in or not theirs, Refusal for a word to both before it is open */
export function comment(
  coach: Coach,
  { responseId, to, body }: WriteComment,
): Promise<{ commentId: string }> {
  return asActor(coach, async (tx) => {
    const { clientId, isOpen, ...place } = await submittedResponse(tx, responseId);
    if (to === "both" && clientId !== null && !isOpen) throw new Refusal(notOpenYet);
    const { commentId } = firstOrNotFound(
      await insertOnly(tx, comments, {
        practiceId: coach.practiceId,
        ...place,
        responseId,
        coachId: coach.personId,
        toClientId: to === "both" ? null : clientId,
        body,
        createdAt: coach.at,
      }).returning({ commentId: comments.id }),
    );
    await recordAuditEvent(tx, coach, {
      action: "comment.write",
      subjectKind: "comment",
      subjectId: commentId,
      coupleId: place.coupleId,
      fields: [to],
    });
    return { commentId };
  });
}

/** Takes one's own comment back; doing it twice changes nothing. @throws NotFound */
export function withdrawComment(coach: Coach, { commentId }: WithdrawComment): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .select({ coupleId: comments.coupleId })
        .from(comments)
        .where(and(eq(comments.id, commentId), eq(comments.coachId, coach.personId))),
    );
    const withdrawn = await tx
      .update(comments)
      .set({ withdrawnAt: coach.at })
      .where(and(eq(comments.coupleId, coupleId), eq(comments.id, commentId), isNull(comments.withdrawnAt)))
      .returning({ id: comments.id });
    if (withdrawn.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "comment.withdraw",
      subjectKind: "comment",
      subjectId: commentId,
      coupleId,
    });
  });
}
