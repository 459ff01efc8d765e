/** What measures came to: totals that a counselor entered, and what a partner answered on their own page. Nothing of it is the other partner's. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { measureAsks } from "./measure-asks";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const fromPaper = sql`ask_id is null`;

export const measureResults = pgTable(
  "measure_results",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    measure: text().notNull(),
    /** Which of the practice's own versions it was; null where it has none. */
    version: integer(),
    onDate: day("on_date").notNull(),
    total: numeric({ mode: "number", precision: 6, scale: 2 }).notNull(),
    /** Item by item where they were entered so, in order; null in it where one is missing by the rule of the measure. */
    answers: smallint().array(),
    /** Answered by themselves: to what they were asked, and which time. */
    askId: uuid("ask_id"),
    slot: text(),
    enteredBy: uuid("entered_by").notNull(),
    enteredAt: instant("entered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    uniqueIndex("measure_results_paper_once_a_day")
      .on(t.practiceId, t.coupleId, t.clientId, t.measure, t.onDate)
      .where(fromPaper),
    unique("measure_results_answered_once").on(t.practiceId, t.coupleId, t.askId, t.slot),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.askId],
      foreignColumns: [measureAsks.practiceId, measureAsks.coupleId, measureAsks.id],
    }),
    check("measure_results_measure", sql`${t.measure} ~ '^[a-z0-9_]{2,40}$'`),
    check("measure_results_total", sql`${t.total} between -1000 and 1000`),
    check("measure_results_slot", sql`(${t.askId} is null) = (${t.slot} is null)`),
    coachMay("measure_results", "select", inOwnCouples),
    coachMay(
      "measure_results",
      "insert",
      sql`${inOwnCouples} and ${fromPaper} and entered_by = ${claim.person}`,
    ),
    coachMay("measure_results", "update", sql`${inOwnCouples} and ${fromPaper}`),
    coachMay("measure_results", "delete", sql`${inOwnCouples} and ${fromPaper}`),
    clientMay(
      "measure_results",
      "select",
      sql`${inMyCouple} and client_id = ${claim.person} and not (${fromPaper})`,
    ),
    clientMay(
      "measure_results",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person} and entered_by = ${claim.person}
        and ask_id in (select id from measure_asks where ended_at is null)`,
    ),
    systemMay("measure_results"),
  ],
);

/** What it came to is for their counselor to say: a client reads what they answered. */
const answered = [
  ...(["practiceId", "coupleId", "id", "clientId", "measure", "version", "onDate"] as const),
  ...(["answers", "askId", "slot", "enteredAt"] as const),
] as const;

export const measureResultsRights = rightsOn(measureResults, {
  coach: {
    ...read,
    insert: "all",
    update: ["version", "total", "answers", "enteredBy", "enteredAt"],
    delete: "all",
  },
  client: { select: answered, insert: "all" },
});
