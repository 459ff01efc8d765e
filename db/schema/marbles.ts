/**
 * The marble jar: small good things that the one who received them puts in. Only added to; nobody's marbles are counted. Which
 * marble lies in which jar is not stored: for each reader what they can see fills the jars they can see, oldest first.
 */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { responses } from "./responses";
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

/** Full is for good: then a new one may be begun. Written by the system role alone, under a lock. */
export const jars = pgTable(
  "jars",
  {
    ...coupleKey(),
    id: id(),
    size: integer().notNull(),
    begunBy: uuid("begun_by"),
    createdAt: createdAt(),
    /** When it came to the other: at once, unless it was held. */
    cameAt: instant("came_at").notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.begunBy],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("jars_size_range", sql`${t.size} between 20 and 100`),
    coachMay("jars", "select", inOwnCouples),
    clientMay("jars", "select", sql`${notHeldFromMe} and ${inMyCouple}`),
    systemMay("jars"),
  ],
);

export const jarsRights = rightsOn(jars, { coach: read, client: { select: "unheld" } });

/** `author_id` received the good thing. What finds no room lies beside the full jar, for the next. */
export const marbles = pgTable(
  "marbles",
  {
    ...coupleKey(),
    id: id(),
    authorId: uuid("author_id").notNull(),
    onDate: day("on_date").notNull(),
    kind: text().$type<"word" | "act" | "text" | "time" | "kept_promise">().notNull(),
    line: text().notNull(),
    /** No two of a couple at once: they lie in this order for their author, and by `came_at` for the other. */
    putInAt: instant("put_in_at").notNull(),
    cameAt: instant("came_at").notNull(),
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
    unique("marbles_submit").on(t.practiceId, t.coupleId, t.authorId, t.submitKey),
    unique("marbles_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    check("marbles_kind", sql`${t.kind} in ('word', 'act', 'text', 'time', 'kept_promise')`),
    check("marbles_line_length", sql`length(${t.line}) between 1 and 200`),
    check("marbles_source_whole", sql`(${t.sourceResponseId} is null) = (${t.sourceItem} is null)`),
    coachMay("marbles", "select", inOwnCouples),
    clientMay(
      "marbles",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (author_id = ${claim.person} or ${whileJoint})`,
    ),
    systemMay("marbles"),
  ],
);

export const marblesRights = rightsOn(marbles, { coach: read, client: { select: "unheld" } });

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** What one partner would rather not see of the jar: theirs alone to know. */
export const jarViews = pgTable(
  "jar_views",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    hidden: text().$type<"nothing" | "count" | "jar">().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("jar_views_hidden", sql`${t.hidden} in ('nothing', 'count', 'jar')`),
    clientMay("jar_views", "select", own),
    clientMay("jar_views", "insert", own),
    clientMay("jar_views", "update", own),
    systemMay("jar_views"),
  ],
);

export const jarViewsRights = rightsOn(jarViews, { client: { ...read, insert: "all", update: ["hidden"] } });
