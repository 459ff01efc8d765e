/** In SQL: what was written back, as parts of the statements that show the comments. */
import "server-only";
import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { commentReplies } from "@/db/schema/comment-replies";
import { comments } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { isGoingOn } from "@/lib/endings/records/untold";

/** A client's own on an exercise, also where they can no longer read to what. Stands in a lateral join with `assignments`. */
export const ownReplies = (tx: Tx) =>
  tx
    .select({
      rows: jsonRows(
        {
          replyId: commentReplies.id,
          commentId: commentReplies.commentId,
          words: commentReplies.words,
          sentAt: commentReplies.sentAt,
          isRead: sql<boolean>`${commentReplies.readAt} is not null`,
          occurrence: commentReplies.occurrence,
        },
        sql`${commentReplies.sentAt}, ${commentReplies.id}`,
      ).as("reply_rows"),
    })
    .from(commentReplies)
    .where(and(eq(commentReplies.assignmentId, assignments.id), isNull(commentReplies.withdrawnAt)))
    .as("replied");

/** Of a row of `couples`: whether somebody's work goes on, as far as they know, so that their counselor will read it. */
export const mayReply = (tx: Tx, me: string) => or(eq(couples.status, "one_partner"), isGoingOn(tx, me));

const writer = alias(clients, "reply_writer");

/** To the comments on one response, in the order in which they came. A counselor's. */
export const receivedReplies = (tx: Tx, { coupleId, responseId }: { coupleId: string; responseId: string }) =>
  tx
    .select({
      commentId: commentReplies.commentId,
      replyId: commentReplies.id,
      authorName: writer.firstName,
      words: commentReplies.words,
      sentAt: commentReplies.sentAt,
      readAt: commentReplies.readAt,
    })
    .from(commentReplies)
    .innerJoin(
      comments,
      and(eq(comments.coupleId, commentReplies.coupleId), eq(comments.id, commentReplies.commentId)),
    )
    .innerJoin(
      writer,
      and(eq(writer.coupleId, commentReplies.coupleId), eq(writer.id, commentReplies.clientId)),
    )
    .where(
      and(
        ...[eq(commentReplies.coupleId, coupleId), eq(comments.responseId, responseId)],
        isNull(commentReplies.withdrawnAt),
      ),
    )
    .orderBy(asc(commentReplies.sentAt), asc(commentReplies.id));
