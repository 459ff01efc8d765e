/** A doubt shared with the partner, an answer with a calm frame, and what the one who asked makes of it. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { coupleKey, held, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";

export const doubts = pgTable(
  "doubts",
  {
    ...coupleKey(),
    id: id(),
    askerId: uuid("asker_id").notNull(),
    body: text().notNull(),
    askedAt: instant("asked_at").notNull(),
    takenBackAt: instant("taken_back_at"),
    submitKey: uuid("submit_key").notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.askerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("doubts_submit").on(t.practiceId, t.coupleId, t.askerId, t.submitKey),
    check("doubts_body_length", sql`length(${t.body}) between 1 and 1000`),
    coachMay("doubts", "select", sql`${inOwnCouples} and taken_back_at is null`),
    clientMay(
      "doubts",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (asker_id = ${claim.person} or (taken_back_at is null and ${whileJoint}))`,
    ),
    clientMay("doubts", "insert", sql`${inMyCouple} and asker_id = ${claim.person}`),
    clientMay("doubts", "update", sql`${inMyCouple} and asker_id = ${claim.person}`),
    systemMay("doubts"),
  ],
);

export const doubtsRights = rightsOn(doubts, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["takenBackAt"] },
});

/** One answer to a doubt, from the other of the two. */
export const doubtAnswers = pgTable(
  "doubt_answers",
  {
    ...coupleKey(),
    doubtId: uuid("doubt_id").notNull(),
    authorId: uuid("author_id").notNull(),
    hear: text().notNull(),
    calm: text().notNull(),
    recommit: text().notNull(),
    answeredAt: instant("answered_at").notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.doubtId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.doubtId],
      foreignColumns: [doubts.practiceId, doubts.coupleId, doubts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.authorId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check(
      "doubt_answers_length",
      sql`length(${t.hear}) between 1 and 600 and length(${t.calm}) between 1 and 600 and length(${t.recommit}) between 1 and 600`,
    ),
    coachMay("doubt_answers", "select", sql`${inOwnCouples} and doubt_id in (select id from doubts)`),
    clientMay(
      "doubt_answers",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (author_id = ${claim.person} or (doubt_id in (select id from doubts) and ${whileJoint}))`,
    ),
    clientMay(
      "doubt_answers",
      "insert",
      sql`${inMyCouple} and author_id = ${claim.person}
        and doubt_id in (select id from doubts where asker_id <> ${claim.person} and taken_back_at is null)`,
    ),
    systemMay("doubt_answers"),
  ],
);

export const doubtAnswersRights = rightsOn(doubtAnswers, {
  coach: read,
  client: { select: "unheld", insert: "unheld" },
});

/** Whether it helped, as the one who asked notes it: theirs and the counselor's. */
export const doubtNotes = pgTable(
  "doubt_notes",
  {
    ...coupleKey(),
    doubtId: uuid("doubt_id").notNull(),
    clientId: uuid("client_id").notNull(),
    helped: text().$type<"settled" | "same" | "worse" | "more">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.doubtId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.doubtId],
      foreignColumns: [doubts.practiceId, doubts.coupleId, doubts.id],
    }),
    check("doubt_notes_helped", sql`${t.helped} in ('settled', 'same', 'worse', 'more')`),
    coachMay("doubt_notes", "select", inOwnCouples),
    clientMay("doubt_notes", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay(
      "doubt_notes",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person}
        and doubt_id in (select id from doubts where asker_id = ${claim.person})`,
    ),
    clientMay("doubt_notes", "update", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("doubt_notes"),
  ],
);

export const doubtNotesRights = rightsOn(doubtNotes, {
  coach: read,
  client: { ...read, insert: "all", update: ["helped"] },
});
