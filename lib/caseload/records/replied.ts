/** In SQL: what partners have written back to a comment, and their counselor has not read. Looked up once for all of a counselor's couples. */
import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { commentReplies } from "@/db/schema/comment-replies";
import { comments } from "@/db/schema/comments";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Looked } from "../today/records";
import { ofAny, ofCouple } from "./parts";
import { byId, dayOf } from "./waiting";

/** By whoever wrote it, the longest waiting first. What was taken back is not there, nor what stands on a response that was called back. */
export const unreadReplies = (tx: Tx, looked: Looked, moment: { timeZone: string }) => {
  const { id: replyId, clientId, sentAt } = commentReplies;
  const row = {
    ...{ replyId, responseId: comments.responseId, title: exerciseVersions.title },
    on: dayOf(sentAt, moment),
  };
  const waiting = tx
    .select({ clientId, rows: jsonRows(row, sql`${sentAt}, ${replyId}`).as("reply_rows") })
    .from(commentReplies)
    .innerJoin(comments, and(ofCouple(comments, commentReplies), eq(comments.id, commentReplies.commentId)))
    .innerJoin(
      responses,
      and(
        ...[ofCouple(responses, comments), eq(responses.id, comments.responseId)],
        isNotNull(responses.submittedAt),
      ),
    )
    .innerJoin(assignments, ofAssignment(commentReplies))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(
      and(ofAny(commentReplies, looked), isNull(commentReplies.withdrawnAt), isNull(commentReplies.readAt)),
    )
    .groupBy(clientId)
    .as("replied");
  return tx.select({ all: byId(waiting.clientId, waiting.rows) }).from(waiting);
};
