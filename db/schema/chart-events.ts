/** Events on the trust chart, each with its audience. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { audience } from "./answers";
import { coupleKey, createdAt, day, held, id } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
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

export const chartEventKind = pgEnum("chart_event_kind", [
  "session",
  "setback",
  "disclosure",
  "apology_delivered",
  "agreement_signed",
  "agreement_changed",
  "exercise_done",
  "measure",
  "phase_change",
  "pause",
  "life_event",
  "course_change",
]);

/** Something that happened around then. `audience` is `coach` (the counselor's own mark) or `couple`; a client's own may be `self`. */
export const chartEvents = pgTable(
  "chart_events",
  {
    ...coupleKey(),
    id: id(),
    kind: chartEventKind().notNull(),
    onDate: day("on_date").notNull(),
    toDate: day("to_date"),
    text: text(),
    audience: audience().notNull(),
    coachId: uuid("coach_id"),
    clientId: uuid("client_id"),
    createdAt: createdAt(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    index("chart_events_by_date").on(t.practiceId, t.coupleId, t.onDate),
    check("chart_events_text_length", sql`length(${t.text}) <= 120`),
    check("chart_events_order", sql`${t.toDate} is null or ${t.toDate} >= ${t.onDate}`),
    check("chart_events_one_author", sql`(${t.coachId} is null) <> (${t.clientId} is null)`),
    coachMay("chart_events", "select", sql`${inOwnCouples} and audience <> 'self'`),
    coachMay(
      "chart_events",
      "insert",
      sql`${inOwnCouples} and audience <> 'self' and coach_id = ${claim.person}`,
    ),
    coachMay(
      "chart_events",
      "update",
      sql`${inOwnCouples} and audience <> 'self' and coach_id = ${claim.person}`,
    ),
    coachMay(
      "chart_events",
      "delete",
      sql`${inOwnCouples} and audience <> 'self' and coach_id = ${claim.person}`,
    ),
    clientMay(
      "chart_events",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and ((audience = 'couple' and ${whileJoint}) or client_id = ${claim.person})`,
    ),
    systemMay("chart_events"),
  ],
);

export const chartEventsRights = rightsOn(chartEvents, {
  coach: { ...read, insert: "all", update: ["kind", "onDate", "toDate", "text", "audience"], delete: "all" },
  client: { select: "unheld" },
});
