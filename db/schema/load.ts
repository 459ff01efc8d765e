/** How much is good for each partner in a week, as their counselor set it and as they say it themselves; and weeks that they called hard. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;
const ownWord = sql`${own} and said_by = 'partner'`;
const coachWord = sql`${inOwnCouples} and said_by = 'coach'`;

/** Minutes a week for one partner, once from each who may say so. A partner does not read what their counselor set. */
export const loadLimits = pgTable(
  "load_limits",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    saidBy: text("said_by", { enum: ["coach", "partner"] }).notNull(),
    minutes: smallint().notNull(),
    setAt: instant("set_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.saidBy] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("load_limits_said_by", sql`${t.saidBy} in ('coach', 'partner')`),
    check("load_limits_minutes", sql`${t.minutes} between 5 and 600`),
    coachMay("load_limits", "select", inOwnCouples),
    coachMay("load_limits", "insert", coachWord),
    coachMay("load_limits", "update", coachWord),
    coachMay("load_limits", "delete", coachWord),
    clientMay("load_limits", "select", ownWord),
    clientMay("load_limits", "insert", ownWord),
    clientMay("load_limits", "update", ownWord),
    clientMay("load_limits", "delete", ownWord),
    systemMay("load_limits"),
  ],
);

export const loadLimitsRights = rightsOn(loadLimits, {
  coach: { ...read, insert: "all", update: ["minutes", "setAt"], delete: "all" },
  client: { ...read, insert: "all", update: ["minutes", "setAt"], delete: "all" },
});

/** A week that one partner called hard: theirs and their counselor's to know. */
export const hardWeeks = pgTable(
  "hard_weeks",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    onDate: day("on_date").notNull(),
    /** The day on which things come back. */
    untilOn: day("until_on").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.onDate] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("hard_weeks_a_week", sql`${t.untilOn} = ${t.onDate} + 7`),
    coachMay("hard_weeks", "select", inOwnCouples),
    clientMay("hard_weeks", "select", own),
    clientMay("hard_weeks", "insert", own),
    systemMay("hard_weeks"),
  ],
);

export const hardWeeksRights = rightsOn(hardWeeks, { coach: read, client: { ...read, insert: "all" } });
