/** What a partner writes back to a comment: theirs and their counselor's to read, whoever the comment was for. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, id, instant } from "./columns";
import { comments } from "./comments";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;
const notWithdrawn = sql`${inOwnCouples} and withdrawn_at is null`;

/** One at a time for a comment and a person. Where it stands is repeated, since its author may no longer read the comment. */
export const commentReplies = pgTable(
  "comment_replies",
  {
    ...coupleKey(),
    id: id(),
    commentId: uuid("comment_id").notNull(),
    clientId: uuid("client_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    occurrence: integer().notNull(),
    words: text().notNull(),
    sentAt: instant("sent_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.commentId],
      foreignColumns: [comments.practiceId, comments.coupleId, comments.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("comment_replies_words_length", sql`length(${t.words}) between 1 and 2000`),
    uniqueIndex("comment_replies_one_sent")
      .on(t.practiceId, t.coupleId, t.commentId, t.clientId)
      .where(sql`withdrawn_at is null`),
    index("comment_replies_unread")
      .on(t.practiceId, t.coupleId)
      .where(sql`withdrawn_at is null and read_at is null`),
    index("comment_replies_by_id").on(t.practiceId, t.id),
    coachMay("comment_replies", "select", notWithdrawn),
    coachMay("comment_replies", "update", notWithdrawn),
    clientMay("comment_replies", "select", own),
    // The comment is there for whoever it is for, and no longer once it is withdrawn.
    clientMay(
      "comment_replies",
      "insert",
      sql`${own} and exists (
        select 1 from comments c
        where c.practice_id = comment_replies.practice_id and c.couple_id = comment_replies.couple_id
          and c.id = comment_replies.comment_id and c.assignment_id = comment_replies.assignment_id
          and c.occurrence = comment_replies.occurrence)`,
    ),
    clientMay("comment_replies", "update", own),
    systemMay("comment_replies"),
  ],
);

export const commentRepliesRights = rightsOn(commentReplies, {
  coach: { ...read, update: ["readAt"] },
  client: { ...read, insert: { except: ["withdrawnAt", "readAt"] }, update: ["withdrawnAt"] },
});
