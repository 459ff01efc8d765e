/** A counselor's words on a response: to its author, or to both once both can see what they speak of. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { WithdrawComment, WriteComment } from "./schema";

const notOpenYet =
  "This is not open between the two of them yet, so a word to both would give something away. Write to its author for now.";

/** @throws NotFound for what is not handed in or not theirs, Refusal for a word to both before it is open */
export function comment(coach: Coach, input: WriteComment): Promise<{ commentId: string }> {
  return asActor(coach, async (tx) => {
    const response = firstOrNotFound(
      await tx.execute<{
        couple_id: string;
        assignment_id: string;
        occurrence: number;
        client_id: string | null;
        open: boolean;
      }>(sql`
        select couple_id, assignment_id, occurrence, client_id, exists (
          select 1 from releases x where x.couple_id = r.couple_id and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence) and not exists (
          select 1 from answers n where n.couple_id = r.couple_id and n.response_id = r.id and n.held_from is not null) as open
        from responses r where r.id = ${input.responseId} and r.submitted_at is not null`),
    );
    if (input.to === "both" && response.client_id !== null && !response.open) throw new Refusal(notOpenYet);
    const { id: commentId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into comments (practice_id, couple_id, assignment_id, occurrence, response_id, coach_id, to_client_id, body, created_at)
        values (${coach.practiceId}, ${response.couple_id}, ${response.assignment_id}, ${response.occurrence}, ${input.responseId},
          ${coach.personId}, ${input.to === "both" ? null : response.client_id}::uuid, ${input.body}, ${coach.at.toISOString()})
        returning id`),
    );
    await recordAuditEvent(tx, coach, {
      action: "comment.write",
      subjectKind: "comment",
      subjectId: commentId,
      coupleId: response.couple_id,
      fields: [input.to],
    });
    return { commentId };
  });
}

/** Takes one's own comment back; doing it twice changes nothing. */
export function withdrawComment(coach: Coach, input: WithdrawComment): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from comments where id = ${input.commentId} and coach_id = ${coach.personId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update comments set withdrawn_at = ${coach.at.toISOString()}
      where couple_id = ${coupleId} and id = ${input.commentId} and withdrawn_at is null returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "comment.withdraw",
      subjectKind: "comment",
      subjectId: input.commentId,
      coupleId,
    });
  });
}
