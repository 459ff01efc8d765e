/** A step back and what can be learned from it: what happened, what set it off, what helped, what changes. There is no place for blame. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { audience } from "./answers";
import { chartEvents } from "./chart-events";
import { createdAt, day, held, id, instant } from "./columns";
import { conflicts } from "./conflicts";
import { clients } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import {
  aboutWhatISee,
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";

export const setbacks = pgTable(
  "setbacks",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
    /** Who wrote it down; of one written together, who held the pen. */
    clientId: uuid("client_id").notNull(),
    together: boolean().notNull(),
    conflictId: uuid("conflict_id"),
    happenedOn: day("happened_on").notNull(),
    whatHappened: text("what_happened").notNull(),
    setOff: text("set_off"),
    helped: text(),
    change: text(),
    /** What its author wishes, wider or narrower whenever they like. */
    audience: audience().notNull(),
    /** Set while both may really read it; only the system sets it. */
    releasedAt: instant("released_at"),
    /** The day on which both had said that it is repaired; only the system sets it. */
    repairedOn: day("repaired_on"),
    chartEventId: uuid("chart_event_id"),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    submitKey: uuid("submit_key").notNull(),
    createdAt: createdAt(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.chartEventId],
      foreignColumns: [chartEvents.practiceId, chartEvents.coupleId, chartEvents.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.sourceResponseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    unique("setbacks_submit_key").on(t.practiceId, t.coupleId, t.submitKey),
    unique("setbacks_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    index("setbacks_by_date").on(t.practiceId, t.coupleId, t.happenedOn),
    check(
      "setbacks_lengths",
      sql`length(${t.whatHappened}) between 1 and 1500 and coalesce(length(${t.setOff}), 0) <= 1500
        and coalesce(length(${t.helped}), 0) <= 1500 and coalesce(length(${t.change}), 0) <= 1500`,
    ),
    check("setbacks_together", sql`not ${t.together} or ${t.audience} = 'couple'`),
    check("setbacks_released", sql`${t.releasedAt} is null or ${t.audience} = 'couple'`),
    check("setbacks_repaired", sql`${t.repairedOn} >= ${t.happenedOn}`),
    check("setbacks_source_whole", sql`(${t.sourceResponseId} is null) = (${t.sourceItem} is null)`),
    coachMay("setbacks", "select", sql`${inOwnCouples} and audience <> 'self'`),
    clientMay(
      "setbacks",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or (released_at is not null and ${whileJoint}))`,
    ),
    clientMay(
      "setbacks",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person} and released_at is null and chart_event_id is null and repaired_on is null
        and ${aboutWhatISee} and ${fromMyAnswer}`,
    ),
    systemMay("setbacks"),
  ],
);

export const setbacksRights = rightsOn(setbacks, {
  coach: read,
  client: {
    select: [
      "practiceId",
      "coupleId",
      "id",
      "clientId",
      "together",
      "conflictId",
      "happenedOn",
      "whatHappened",
      "setOff",
      "helped",
      "change",
      "audience",
      "repairedOn",
      "chartEventId",
      "submitKey",
      "sourceResponseId",
      "sourceItem",
    ],
    insert: "unheld",
  },
});
