/** Each partner’s own view of a conflict that the other told. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, held } from "./columns";
import { conflicts } from "./conflicts";
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

const ofConflict = () => ({ ...coupleKey(), conflictId: uuid("conflict_id").notNull() });

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

const seenDifferently = sql`conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing')`;

/** "I see it so", kept beside the other's for as long as "we see it differently" stands. */
export const conflictViews = pgTable(
  "conflict_views",
  { ...ofConflict(), clientId: uuid("client_id").notNull(), words: text().notNull(), ...held() },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.conflictId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("conflict_views_words_length", sql`length(${t.words}) between 1 and 1500`),
    coachMay("conflict_views", "select", sql`${inOwnCouples} and ${seenDifferently}`),
    clientMay(
      "conflict_views",
      "select",
      sql`(${own}) or (${notHeldFromMe} and ${inMyCouple} and ${seenDifferently} and ${whileJoint})`,
    ),
    clientMay("conflict_views", "insert", sql`${own} and ${seenDifferently}`),
    clientMay("conflict_views", "update", sql`${own} and ${seenDifferently}`),
    clientMay("conflict_views", "delete", own),
    systemMay("conflict_views"),
  ],
);

export const conflictViewsRights = rightsOn(conflictViews, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["words"], delete: "all" },
});
