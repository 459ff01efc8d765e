/** Leaving each other alone for a while: space, a pause of one’s own, a pause of both. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

const asker = sql`${inMyCouple} and asker_id = ${claim.person}`;

/** A stretch of room, with the time of coming back. Seen by both at once, in the asker's words. */
export const spaces = pgTable(
  "spaces",
  {
    ...coupleKey(),
    id: id(),
    askerId: uuid("asker_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    backAt: instant("back_at").notNull(),
    contact: text().$type<"none" | "short" | "normal">().notNull(),
    kindWord: text("kind_word").$type<"yes" | "no" | "as_you_like">().notNull(),
    body: text(),
    askedAt: instant("asked_at").notNull(),
    endedAt: instant("ended_at"),
    /** How the coming back was, as the asker notes it. */
    backNote: text("back_note").$type<"as_said" | "later">(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.askerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("spaces_order", sql`${t.startsAt} < ${t.backAt}`),
    check("spaces_contact", sql`${t.contact} in ('none', 'short', 'normal')`),
    check("spaces_kind_word", sql`${t.kindWord} in ('yes', 'no', 'as_you_like')`),
    check("spaces_back_note", sql`${t.backNote} in ('as_said', 'later')`),
    check("spaces_body_length", sql`length(${t.body}) between 1 and 1000`),
    coachMay("spaces", "select", inOwnCouples),
    clientMay("spaces", "select", sql`${inMyCouple} and (asker_id = ${claim.person} or ${whileJoint})`),
    clientMay("spaces", "insert", asker),
    clientMay("spaces", "update", asker),
    systemMay("spaces"),
  ],
);

export const spacesRights = rightsOn(spaces, {
  coach: read,
  client: { ...read, insert: "all", update: ["backAt", "endedAt", "backNote"] },
});

/** One person's rest, or one person's yes to resting together. Theirs and the counselor's to know. */
export const pauses = pgTable(
  "pauses",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    kind: text().$type<"alone" | "together">().notNull(),
    untilOn: day("until_on"),
    saidAt: instant("said_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pauses_kind", sql`${t.kind} in ('alone', 'together')`),
    uniqueIndex("pauses_one_standing")
      .on(t.practiceId, t.coupleId, t.clientId, t.kind)
      .where(sql`ended_at is null`),
    coachMay("pauses", "select", inOwnCouples),
    clientMay("pauses", "select", own),
    clientMay("pauses", "insert", own),
    clientMay("pauses", "update", own),
    systemMay("pauses"),
  ],
);

export const pausesRights = rightsOn(pauses, {
  coach: read,
  client: { ...read, insert: "all", update: ["untilOn", "endedAt"] },
});

/** A rest that both have said yes to. Either ends it, at any time. */
export const couplePauses = pgTable(
  "couple_pauses",
  {
    ...coupleKey(),
    id: id(),
    begunAt: instant("begun_at").notNull(),
    untilOn: day("until_on"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    uniqueIndex("couple_pauses_one_running").on(t.practiceId, t.coupleId).where(sql`ended_at is null`),
    coachMay("couple_pauses", "select", inOwnCouples),
    clientMay("couple_pauses", "select", inMyCouple),
    systemMay("couple_pauses"),
  ],
);

export const couplePausesRights = rightsOn(couplePauses, { coach: read, client: read });
