/** Whether something sent, and not opened yet, may open after all: asked by the counselor, answered by its author alone. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { coupleKey, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

export const askedAgain = pgTable(
  "asked_again",
  {
    ...coupleKey(),
    id: id(),
    /** Its author. */
    clientId: uuid("client_id").notNull(),
    /** What it is about: a kind of lib/reconsent/records/things.ts, and the key of the row within the couple. */
    thing: text().$type<StoredAs<"heldThing">>().notNull(),
    rowKey: text("row_key").notNull(),
    askedAt: instant("asked_at").notNull(),
    /** By the clock of what is held: the question is about how it stood then, and so is a no. */
    aboutAt: instant("about_at").notNull().defaultNow(),
    answeredAt: instant("answered_at"),
    answer: text().$type<"yes" | "no">(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("asked_again_once_open")
      .on(t.practiceId, t.coupleId, t.thing, t.rowKey)
      .where(sql`answered_at is null`),
    check("asked_again_answer", sql`${t.answer} in ('yes', 'no')`),
    check("asked_again_answered", sql`(${t.answeredAt} is null) = (${t.answer} is null)`),
    coachMay("asked_again", "select", inOwnCouples),
    clientMay("asked_again", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("asked_again"),
  ],
);

export const askedAgainRights = rightsOn(askedAgain, { coach: read, client: read });
