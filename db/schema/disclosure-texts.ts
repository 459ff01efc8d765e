/** The texts of a disclosure: each is its author's, then the counselor's, and the partner's once it is opened. */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, instant } from "./columns";
import { clients } from "./couples";
import { disclosures } from "./disclosures";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";

const author = sql`${inMyCouple} and author_id = ${claim.person}`;

/** Facts, questions, a letter, an answer: one of each. Never changed once the other can read it. */
export const disclosureTexts = pgTable(
  "disclosure_texts",
  {
    ...coupleKey(),
    disclosureId: uuid("disclosure_id").notNull(),
    kind: text().$type<"facts" | "questions" | "impact" | "answer">().notNull(),
    authorId: uuid("author_id").notNull(),
    words: text().notNull(),
    revision: integer().notNull(),
    /** Which open page wrote last: a later save of the same page is no conflict. */
    writer: text(),
    savedAt: instant("saved_at").notNull(),
    /** Since when the counselor reads it. */
    sentAt: instant("sent_at"),
    /** Since when the partner reads it: set by the counselor alone. */
    openedAt: instant("opened_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.disclosureId, t.kind] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.disclosureId],
      foreignColumns: [disclosures.practiceId, disclosures.coupleId, disclosures.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.authorId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("disclosure_texts_kind", sql`${t.kind} in ('facts', 'questions', 'impact', 'answer')`),
    check("disclosure_texts_length", sql`length(${t.words}) <= 20000`),
    check("disclosure_texts_order", sql`${t.openedAt} is null or ${t.sentAt} is not null`),
    coachMay("disclosure_texts", "select", sql`${inOwnCouples} and sent_at is not null`),
    coachMay("disclosure_texts", "update", sql`${inOwnCouples} and sent_at is not null`),
    clientMay(
      "disclosure_texts",
      "select",
      sql`(${author}) or (${inMyCouple} and opened_at is not null and ${whileJoint})`,
    ),
    clientMay(
      "disclosure_texts",
      "insert",
      sql`${author} and disclosure_id in (select id from disclosures where
        (involved_id = ${claim.person}) = (kind in ('facts', 'answer')))`,
    ),
    clientMay("disclosure_texts", "update", sql`${author} and opened_at is null`),
    systemMay("disclosure_texts"),
  ],
);

export const disclosureTextsRights = rightsOn(disclosureTexts, {
  coach: { ...read, update: ["openedAt"] },
  client: {
    ...read,
    insert: [
      "practiceId",
      "coupleId",
      "disclosureId",
      "kind",
      "authorId",
      "words",
      "revision",
      "writer",
      "savedAt",
      "sentAt",
    ],
    update: ["words", "revision", "writer", "savedAt", "sentAt"],
  },
});
