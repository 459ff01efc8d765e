/** Writing back to a comment, and taking that back; and the counselor's mark that it is read. The partner learns of none of it. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { commentReplies } from "@/db/schema/comment-replies";
import { comments } from "@/db/schema/comments";
import { couples } from "@/db/schema/couples";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { Profession } from "@/lib/platform/text/profession";
import { mayReply } from "./records";
import type { ReplyId, WriteReply } from "./schema";

const alreadySent =
  "You have written back to this already. To put it differently, withdraw that first; your words are still in the box.";

const whileEnding = ({ counselor }: Profession) =>
  `Your work here is coming to its end, so nothing new is sent from here. Your words are still in the box; say them to your ${counselor} in person or by phone.`;

const mine = (client: Client) =>
  and(eq(commentReplies.coupleId, client.coupleId), eq(commentReplies.clientId, client.personId));

const eventOf = (deed: string, replyId: string) => ({
  ...{ action: `reply.${deed}`, subjectKind: "comment_reply", subjectId: replyId },
  scope: "person" as const,
});

/** One at a time for a comment; the same words once more are that one. @throws NotFound for a comment that is not for them, or withdrawn; Refusal while another is there, or once they know that their work is ending */
export function writeReply(client: Client, { commentId, words }: WriteReply): Promise<{ replyId: string }> {
  const { practiceId, coupleId, personId: clientId, at } = client;
  return asActor(client, async (tx) => {
    const { goesOn, ...place } = firstOrNotFound(
      await tx
        .select({
          assignmentId: comments.assignmentId,
          occurrence: comments.occurrence,
          goesOn: sql<boolean>`${mayReply(tx, clientId)}`,
        })
        .from(comments)
        .innerJoin(couples, eq(couples.id, comments.coupleId))
        .where(and(eq(comments.coupleId, coupleId), eq(comments.id, commentId))),
    );
    if (!goesOn) throw new Refusal(whileEnding);
    const [sent] = await insertOnly(tx, commentReplies, {
      ...{ practiceId, coupleId, clientId, commentId, ...place },
      ...{ words, sentAt: at },
    })
      .onConflictDoNothing()
      .returning({ replyId: commentReplies.id });
    if (sent) {
      await recordAuditEvent(tx, client, eventOf("write", sent.replyId));
      return sent;
    }
    const { replyId, words: before } = firstOrNotFound(
      await tx
        .select({ replyId: commentReplies.id, words: commentReplies.words })
        .from(commentReplies)
        .where(
          and(mine(client), eq(commentReplies.commentId, commentId), isNull(commentReplies.withdrawnAt)),
        ),
    );
    if (before !== words) throw new Refusal(alreadySent);
    return { replyId };
  });
}

/** Twice is once. @throws NotFound */
export function withdrawReply(client: Client, { replyId }: ReplyId): Promise<void> {
  return asActor(client, async (tx) => {
    const which = and(mine(client), eq(commentReplies.id, replyId));
    firstOrNotFound(await tx.select({ replyId: commentReplies.id }).from(commentReplies).where(which));
    const withdrawn = await tx
      .update(commentReplies)
      .set({ withdrawnAt: client.at })
      .where(and(which, isNull(commentReplies.withdrawnAt)))
      .returning({ replyId: commentReplies.id });
    if (withdrawn.length > 0) await recordAuditEvent(tx, client, eventOf("withdraw", replyId));
  });
}

/** Its author sees that. Twice is once. @throws NotFound for one that is not theirs to read, or taken back */
export function markReplyRead(coach: Coach, { replyId }: ReplyId): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .select({ coupleId: commentReplies.coupleId })
        .from(commentReplies)
        .where(eq(commentReplies.id, replyId)),
    );
    const read = await tx
      .update(commentReplies)
      .set({ readAt: coach.at })
      .where(
        and(
          eq(commentReplies.coupleId, coupleId),
          eq(commentReplies.id, replyId),
          isNull(commentReplies.readAt),
        ),
      )
      .returning({ replyId: commentReplies.id });
    if (read.length > 0) await recordAuditEvent(tx, coach, { ...eventOf("read", replyId), coupleId });
  });
}
