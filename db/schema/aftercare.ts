/** A word some months after the work has ended, for whoever wished to be asked: theirs, and what they write also their counselor's. */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;
const now = sql`${own} and episode in (select episode from couples)`;

/** That somebody wishes to be asked. Nobody's to know but theirs: not even their counselor's. */
export const aftercareWishes = pgTable(
  "aftercare_wishes",
  {
    ...coupleKey(),
    episode: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    /** The day from which the months count. */
    wishedOn: day("wished_on").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.episode, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    clientMay("aftercare_wishes", "select", own),
    clientMay("aftercare_wishes", "insert", now),
    clientMay("aftercare_wishes", "update", own),
    systemMay("aftercare_wishes"),
  ],
);

export const aftercareWishesRights = rightsOn(aftercareWishes, {
  client: { ...read, insert: "all", update: ["wishedOn", "endedAt"] },
});

export const aftercareNotes = pgTable(
  "aftercare_notes",
  {
    ...coupleKey(),
    episode: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    /** After how many months. */
    month: smallint().$type<1 | 3 | 6>().notNull(),
    how: text().$type<"well" | "mixed" | "hard">().notNull(),
    words: text(),
    writtenAt: instant("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.episode, t.clientId, t.month] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("aftercare_notes_month", sql`${t.month} in (1, 3, 6)`),
    check("aftercare_notes_how", sql`${t.how} in ('well', 'mixed', 'hard')`),
    check("aftercare_notes_length", sql`length(${t.words}) between 1 and 2000`),
    coachMay("aftercare_notes", "select", inOwnCouples),
    clientMay("aftercare_notes", "select", own),
    clientMay("aftercare_notes", "insert", now),
    systemMay("aftercare_notes"),
  ],
);

export const aftercareNotesRights = rightsOn(aftercareNotes, {
  coach: read,
  client: { ...read, insert: "all" },
});
