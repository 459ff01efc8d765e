/** What each partner hopes to reach: in versions that are theirs and their counselor's, and single goals shared with the other in the words of that day. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, held, id, instant } from "./columns";
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
import type { StoredAs } from "./stored";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** All of one partner's goals as they saved them, whole, each time they saved. Never changed: a later one follows it. */
export const goalLists = pgTable(
  "goal_lists",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    version: integer().notNull(),
    goals: jsonb().$type<StoredAs<"ownGoals">>().notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("goal_lists_version_range", sql`${t.version} > 0`),
    check(
      "goal_lists_at_most_three",
      sql`jsonb_typeof(${t.goals}) = 'array' and jsonb_array_length(${t.goals}) <= 3`,
    ),
    coachMay("goal_lists", "select", inOwnCouples),
    clientMay("goal_lists", "select", mine),
    clientMay("goal_lists", "insert", mine),
    systemMay("goal_lists"),
  ],
);

export const goalListsRights = rightsOn(goalLists, { coach: read, client: { ...read, insert: "all" } });

/** One goal as it was worded when its author shared it with the other; never how far they feel from it. */
export const sharedGoals = pgTable(
  "shared_goals",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    goalId: uuid("goal_id").notNull(),
    words: text().notNull(),
    picture: text(),
    sharedAt: instant("shared_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("shared_goals_one_open")
      .on(t.practiceId, t.coupleId, t.clientId, t.goalId)
      .where(sql`withdrawn_at is null and held_from is null`),
    // Shared anew while it is held: the other goes on seeing the one of before.
    uniqueIndex("shared_goals_one_held")
      .on(t.practiceId, t.coupleId, t.clientId, t.goalId)
      .where(sql`withdrawn_at is null and held_from is not null`),
    check("shared_goals_words_length", sql`length(${t.words}) between 1 and 300`),
    check("shared_goals_picture_length", sql`length(${t.picture}) between 1 and 600`),
    coachMay("shared_goals", "select", sql`${inOwnCouples} and withdrawn_at is null`),
    clientMay(
      "shared_goals",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or (withdrawn_at is null and ${whileJoint}))`,
    ),
    clientMay("shared_goals", "insert", mine),
    clientMay("shared_goals", "update", mine),
    systemMay("shared_goals"),
  ],
);

export const sharedGoalsRights = rightsOn(sharedGoals, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["withdrawnAt"] },
});
