/** What a coach says to answers, and what they note for the next session. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";

/** The counselor's word on a response: to its author, or to both once both can see what it speaks of. */
export const comments = pgTable(
  "comments",
  {
    ...coupleKey(),
    id: id(),
    assignmentId: uuid("assignment_id").notNull(),
    occurrence: integer().notNull(),
    responseId: uuid("response_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    /** Null: to both. */
    toClientId: uuid("to_client_id"),
    body: text().notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.toClientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("comments_body_length", sql`length(${t.body}) between 1 and 4000`),
    index("comments_by_response").on(t.practiceId, t.coupleId, t.responseId),
    index("comments_by_id").on(t.practiceId, t.id),
    coachMay("comments", "select", inOwnCouples),
    coachMay(
      "comments",
      "insert",
      sql`${inOwnCouples} and coach_id = ${claim.person} and exists (
        select 1 from responses r
        where r.practice_id = comments.practice_id and r.couple_id = comments.couple_id and r.id = comments.response_id
          and r.assignment_id = comments.assignment_id and r.occurrence = comments.occurrence
          and (comments.to_client_id = r.client_id or r.client_id is null or (comments.to_client_id is null and exists (
            select 1 from releases x where x.practice_id = r.practice_id and x.couple_id = r.couple_id
              and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence))))`,
    ),
    coachMay("comments", "update", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    clientMay(
      "comments",
      "select",
      sql`${inMyCouple} and withdrawn_at is null and (to_client_id = ${claim.person} or (to_client_id is null and ${whileJoint}))`,
    ),
    systemMay("comments"),
  ],
);

export const commentsRights = rightsOn(comments, {
  coach: { ...read, insert: "all", update: ["withdrawnAt"] },
  client: read,
});

/** "Talk about it in session": the counselor's list, never a client's. */
export const agendaItems = pgTable(
  "agenda_items",
  {
    ...coupleKey(),
    id: id(),
    responseId: uuid("response_id"),
    note: text(),
    createdAt: createdAt(),
    discussedAt: instant("discussed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    unique("agenda_items_response").on(t.practiceId, t.coupleId, t.responseId),
    index("agenda_items_by_id").on(t.practiceId, t.id),
    coachMay("agenda_items", "all", inOwnCouples),
    systemMay("agenda_items"),
  ],
);

export const agendaItemsRights = rightsOn(agendaItems, {
  coach: { ...read, insert: "all", update: ["note", "discussedAt"], delete: "all" },
});
