/** Saying "I have read this": the author sees it, so it is an act of its own and never a side effect of looking. */
import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { responses } from "@/db/schema/responses";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ResponseInput } from "./schema";

/** @throws NotFound for what is not handed in or not theirs */
async function submittedResponse(tx: Tx, responseId: string) {
  return firstOrNotFound(
    await tx
      .select({ coupleId: responses.coupleId, readAt: responses.readAt })
      .from(responses)
      .where(and(eq(responses.id, responseId), isNotNull(responses.submittedAt))),
  );
}

/** Doing it twice changes nothing. @throws NotFound for what is not handed in or not theirs */
export function markRead(coach: Coach, { responseId }: ResponseInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, readAt } = await submittedResponse(tx, responseId);
    if (readAt) return;
    await tx
      .update(responses)
      .set({ readAt: coach.at })
      .where(and(eq(responses.coupleId, coupleId), eq(responses.id, responseId), isNull(responses.readAt)));
    await recordAuditEvent(tx, coach, {
      action: "response.read",
      subjectKind: "response",
      subjectId: responseId,
      coupleId,
    });
  });
}

/** Takes `markRead` back: it waits among what is to be read again, and the author no longer sees a mark. Twice is once. @throws NotFound */
export function markUnread(coach: Coach, { responseId }: ResponseInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = await submittedResponse(tx, responseId);
    const changed = await tx
      .update(responses)
      .set({ readAt: null })
      .where(and(eq(responses.coupleId, coupleId), eq(responses.id, responseId), isNotNull(responses.readAt)))
      .returning({ id: responses.id });
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "response.unread",
      subjectKind: "response",
      subjectId: responseId,
      coupleId,
    });
  });
}
