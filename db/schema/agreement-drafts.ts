/** Words of an agreement before they are proposed, and private hints to the coach about them. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agreements } from "./agreements";
import { coupleKey, createdAt, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Words that are not proposed yet: their author's alone. Coaches have no right on this table. */
export const agreementDrafts = pgTable(
  "agreement_drafts",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    /** The agreement whose words these would change; null for a new one. */
    agreementId: uuid("agreement_id"),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.agreementId],
      foreignColumns: [agreements.practiceId, agreements.coupleId, agreements.id],
    }),
    clientMay("agreement_drafts", "all", mine),
    systemMay("agreement_drafts"),
  ],
);

export const agreementDraftsRights = rightsOn(agreementDrafts, {
  client: { ...read, insert: "all", update: ["content", "updatedAt"], delete: "all" },
});

/** A one-sided line, pointed out to the counselor alone. Not a verdict, and nothing in the product follows from it. */
export const agreementHints = pgTable(
  "agreement_hints",
  {
    ...coupleKey(),
    id: id(),
    /** The agreement or the card that the line stands in. */
    about: text().$type<"agreement" | "card" | "transparency">().notNull(),
    aboutId: uuid("about_id").notNull(),
    topic: text().$type<"phone" | "friends" | "clothes" | "money" | "whereabouts">().notNull(),
    /** Whom the line binds. */
    clientId: uuid("client_id").notNull(),
    line: text().notNull(),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
    /** What the counselor noted when they had reviewed it. */
    settledWords: text("settled_words"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("agreement_hints_once").on(
      t.practiceId,
      t.coupleId,
      t.aboutId,
      t.topic,
      t.clientId,
      sql`md5(line)`,
    ),
    check("agreement_hints_about", sql`${t.about} in ('agreement', 'card', 'transparency')`),
    check(
      "agreement_hints_topic",
      sql`${t.topic} in ('phone', 'friends', 'clothes', 'money', 'whereabouts')`,
    ),
    check("agreement_hints_settled_words_length", sql`length(${t.settledWords}) between 1 and 600`),
    index("agreement_hints_by_id").on(t.practiceId, t.id),
    coachMay("agreement_hints", "select", inOwnCouples),
    coachMay("agreement_hints", "update", inOwnCouples),
    systemMay("agreement_hints"),
  ],
);

export const agreementHintsRights = rightsOn(agreementHints, {
  coach: { ...read, update: ["settledAt", "settledWords"] },
});
