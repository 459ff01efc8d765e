/** Saying "I have read this": the author sees it, so it is an act of its own and never a side effect of looking. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ResponseInput } from "./schema";

/** Doing it twice changes nothing. @throws NotFound for what is not handed in or not theirs */
export function markRead(coach: Coach, input: ResponseInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const response = firstOrNotFound(
      await tx.execute<{ couple_id: string; read: boolean }>(sql`
        select couple_id, read_at is not null as read from responses
        where id = ${input.responseId} and submitted_at is not null`),
    );
    if (response.read) return;
    await tx.execute(sql`
      update responses set read_at = ${coach.at.toISOString()} where couple_id = ${response.couple_id} and id = ${input.responseId} and read_at is null`);
    await recordAuditEvent(tx, coach, {
      action: "response.read",
      subjectKind: "response",
      subjectId: input.responseId,
      coupleId: response.couple_id,
    });
  });
}

/** Takes `markRead` back: it waits among what is to be read again, and the author no longer sees a mark. Twice is once. @throws NotFound */
export function markUnread(coach: Coach, input: ResponseInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from responses where id = ${input.responseId} and submitted_at is not null`,
      ),
    );
    const changed = await tx.execute(sql`
      update responses set read_at = null
      where couple_id = ${coupleId} and id = ${input.responseId} and read_at is not null returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "response.unread",
      subjectKind: "response",
      subjectId: input.responseId,
      coupleId,
    });
  });
}
