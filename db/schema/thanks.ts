/** Thanks of three kinds, kept or sent, and gentle words that ask for no answer. Nobody learns whether they were read. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { coupleKey, held, id, instant } from "./columns";
import { clients } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";

const mine = sql`${inMyCouple} and author_id = ${claim.person}`;

/** Kept by its author until `sent_at`; taken back it is theirs alone again. */
export const thanks = pgTable(
  "thanks",
  {
    ...coupleKey(),
    id: id(),
    authorId: uuid("author_id").notNull(),
    kind: text().$type<"about_us" | "you_are" | "you_did">().notNull(),
    body: text().notNull(),
    writtenAt: instant("written_at").notNull(),
    sentAt: instant("sent_at"),
    takenBackAt: instant("taken_back_at"),
    submitKey: uuid("submit_key").notNull(),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.authorId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.sourceResponseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    unique("thanks_submit").on(t.practiceId, t.coupleId, t.authorId, t.submitKey),
    unique("thanks_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    check("thanks_kind", sql`${t.kind} in ('about_us', 'you_are', 'you_did')`),
    check("thanks_body_length", sql`length(${t.body}) between 1 and 1000`),
    check("thanks_order", sql`${t.takenBackAt} is null or ${t.sentAt} is not null`),
    check("thanks_source_whole", sql`(${t.sourceResponseId} is null) = (${t.sourceItem} is null)`),
    coachMay("thanks", "select", sql`${inOwnCouples} and sent_at is not null and taken_back_at is null`),
    clientMay(
      "thanks",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (author_id = ${claim.person} or (sent_at is not null and taken_back_at is null and ${whileJoint}))`,
    ),
    clientMay("thanks", "insert", sql`${mine} and ${fromMyAnswer}`),
    clientMay("thanks", "update", mine),
    clientMay("thanks", "delete", sql`${mine} and (sent_at is null or taken_back_at is not null)`),
    systemMay("thanks"),
  ],
);

export const thanksRights = rightsOn(thanks, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["sentAt", "takenBackAt"], delete: "all" },
});

/** One small message to the partner, without any place for an answer. */
export const gentleWords = pgTable(
  "gentle_words",
  {
    ...coupleKey(),
    id: id(),
    authorId: uuid("author_id").notNull(),
    body: text().notNull(),
    sentAt: instant("sent_at").notNull(),
    takenBackAt: instant("taken_back_at"),
    submitKey: uuid("submit_key").notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.authorId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("gentle_words_submit").on(t.practiceId, t.coupleId, t.authorId, t.submitKey),
    check("gentle_words_body_length", sql`length(${t.body}) between 1 and 300`),
    coachMay("gentle_words", "select", sql`${inOwnCouples} and taken_back_at is null`),
    clientMay(
      "gentle_words",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (author_id = ${claim.person} or (taken_back_at is null and ${whileJoint}))`,
    ),
    clientMay("gentle_words", "insert", mine),
    clientMay("gentle_words", "update", mine),
    systemMay("gentle_words"),
  ],
);

export const gentleWordsRights = rightsOn(gentleWords, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["takenBackAt"] },
});
