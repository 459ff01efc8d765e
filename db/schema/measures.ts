/** What published measures came to: totals of one partner, entered by their counselor and read by nobody else. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

export const measureResults = pgTable(
  "measure_results",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    measure: text().notNull(),
    onDate: day("on_date").notNull(),
    total: numeric({ mode: "number", precision: 6, scale: 2 }).notNull(),
    /** Item by item where they were entered so, in order. */
    answers: smallint().array(),
    enteredBy: uuid("entered_by").notNull(),
    enteredAt: instant("entered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    unique("measure_results_once_a_day").on(t.practiceId, t.coupleId, t.clientId, t.measure, t.onDate),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("measure_results_measure", sql`${t.measure} ~ '^[a-z0-9_]{2,40}$'`),
    check("measure_results_total", sql`${t.total} between -1000 and 1000`),
    coachMay("measure_results", "select", inOwnCouples),
    coachMay("measure_results", "insert", sql`${inOwnCouples} and entered_by = ${claim.person}`),
    coachMay("measure_results", "update", inOwnCouples),
    coachMay("measure_results", "delete", inOwnCouples),
    systemMay("measure_results"),
  ],
);

export const measureResultsRights = rightsOn(measureResults, {
  coach: { ...read, insert: "all", update: ["total", "answers", "enteredBy", "enteredAt"], delete: "all" },
});
