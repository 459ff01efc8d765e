/** The daily check-in: lines for both from the moment they are written, and the weekdays that each chose for themselves alone. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id } from "./columns";
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

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

const mineOrOurs = sql`${inMyCouple} and (client_id = ${claim.person} or ${whileJoint})`;

/** One line of one day. Its writer may delete it at any time, and then it is gone. */
export const checkInLines = pgTable(
  "check_in_lines",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    onDate: day("on_date").notNull(),
    kind: text().$type<"success" | "challenge" | "laughed">().notNull(),
    words: text().notNull(),
    /** What its writer would like back; the same on all of their lines of a day. */
    wants: text().$type<"listen" | "advice" | "hug" | "space" | "not_sure">().notNull().default("listen"),
    /** Clients have no grant on it: a partner learns no times. */
    createdAt: createdAt(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("check_in_lines_one_each").on(t.practiceId, t.coupleId, t.onDate, t.clientId, t.kind),
    check("check_in_lines_kind", sql`${t.kind} in ('success', 'challenge', 'laughed')`),
    check("check_in_lines_wants", sql`${t.wants} in ('listen', 'advice', 'hug', 'space', 'not_sure')`),
    check("check_in_lines_length", sql`length(${t.words}) between 1 and 300`),
    index("check_in_lines_by_id").on(t.practiceId, t.id),
    coachMay("check_in_lines", "select", inOwnCouples),
    clientMay("check_in_lines", "select", sql`${notHeldFromMe} and ${mineOrOurs}`),
    clientMay("check_in_lines", "insert", own),
    clientMay("check_in_lines", "update", own),
    clientMay("check_in_lines", "delete", own),
    systemMay("check_in_lines"),
  ],
);

export const checkInLinesRights = rightsOn(checkInLines, {
  coach: read,
  client: {
    select: ["practiceId", "coupleId", "id", "clientId", "onDate", "kind", "words", "wants"],
    insert: ["practiceId", "coupleId", "clientId", "onDate", "kind", "words", "wants", "createdAt"],
    update: ["wants"],
    delete: "all",
  },
});

/** On which weekdays somebody likes to be offered it, 1 Monday to 7 Sunday. Theirs alone; coaches have no grant on it. */
export const checkInDays = pgTable(
  "check_in_days",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    days: smallint().array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("check_in_days_weekdays", sql`${t.days} <@ '{1,2,3,4,5,6,7}'::smallint[]`),
    clientMay("check_in_days", "select", own),
    clientMay("check_in_days", "insert", own),
    clientMay("check_in_days", "update", own),
    systemMay("check_in_days"),
  ],
);

export const checkInDaysRights = rightsOn(checkInDays, {
  client: { ...read, insert: "all", update: ["days"] },
});
