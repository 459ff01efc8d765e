/** Openness for a while: what one partner chose to tell the other, and the door that the coach opens for it. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** What one partner tells the other by choice, for a while. The other holds no right here: what they may see is read for them. */
export const transparencyPlans = pgTable(
  "transparency_plans",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    area: text().$type<"actions" | "feelings" | "plans" | "decisions">().notNull(),
    words: text().notNull(),
    why: text().notNull(),
    /** When it was given, or given again: the end is never more than 30 days later. */
    givenOn: day("given_on").notNull(),
    untilOn: day("until_on").notNull(),
    submitKey: uuid("submit_key").notNull(),
    createdAt: createdAt(),
    stoppedAt: instant("stopped_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("transparency_plans_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    check("transparency_plans_area", sql`${t.area} in ('actions', 'feelings', 'plans', 'decisions')`),
    check(
      "transparency_plans_thirty_days",
      sql`${t.untilOn} >= ${t.givenOn} and ${t.untilOn} <= ${t.givenOn} + 30`,
    ),
    check(
      "transparency_plans_length",
      sql`length(${t.words}) between 1 and 1000 and length(${t.why}) between 1 and 400`,
    ),
    coachMay("transparency_plans", "select", inOwnCouples),
    clientMay("transparency_plans", "select", mine),
    clientMay("transparency_plans", "insert", mine),
    clientMay("transparency_plans", "update", mine),
    systemMay("transparency_plans"),
  ],
);

export const transparencyPlansRights = rightsOn(transparencyPlans, {
  coach: read,
  client: {
    select: "unheld",
    insert: "unheld",
    update: ["words", "why", "area", "givenOn", "untilOn", "stoppedAt"],
  },
});

/** Whether the counselor has opened openness by agreement for a couple. Closed until they do; clients cannot ask. */
export const transparencyDoors = pgTable(
  "transparency_doors",
  {
    ...coupleKey(),
    openedAt: instant("opened_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    coachMay("transparency_doors", "all", inOwnCouples),
    systemMay("transparency_doors"),
  ],
);

export const transparencyDoorsRights = rightsOn(transparencyDoors, {
  coach: { ...read, insert: "all", update: ["openedAt"] },
});
