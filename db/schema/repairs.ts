/** What two partners say about repairing a setback: that one would like to, and that it is repaired, each for themselves. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
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
import { setbacks } from "./setbacks";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** A wish is for the other to read. That it is repaired is its author's alone; with the second one the setback itself says so. */
export const repairs = pgTable(
  "repairs",
  {
    ...coupleKey(),
    id: id(),
    setbackId: uuid("setback_id").notNull(),
    clientId: uuid("client_id").notNull(),
    kind: text({ enum: ["wish", "done"] }).notNull(),
    saidAt: instant("said_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.setbackId],
      foreignColumns: [setbacks.practiceId, setbacks.coupleId, setbacks.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("repairs_one_open")
      .on(t.practiceId, t.coupleId, t.setbackId, t.clientId, t.kind)
      .where(sql`withdrawn_at is null`),
    check("repairs_kind", sql`${t.kind} in ('wish', 'done')`),
    coachMay("repairs", "select", sql`${inOwnCouples} and setback_id in (select id from setbacks)`),
    clientMay(
      "repairs",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or (kind = 'wish' and withdrawn_at is null
        and setback_id in (select id from setbacks) and ${whileJoint}))`,
    ),
    clientMay(
      "repairs",
      "insert",
      sql`${own} and setback_id in (select id from setbacks where audience = 'couple'
        and (kind = 'done' or together or client_id = ${claim.person}))`,
    ),
    clientMay("repairs", "update", own),
    systemMay("repairs"),
  ],
);

/** A partner learns no times. */
export const repairsRights = rightsOn(repairs, {
  coach: read,
  client: {
    select: ["practiceId", "coupleId", "id", "setbackId", "clientId", "kind", "withdrawnAt"],
    insert: "unheld",
    update: ["withdrawnAt"],
  },
});
