/** The weekly pulse, what each partner offers to share of it, the periods both have said yes to, and events on the chart. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { audience } from "./homework";
import { clients, coaches, couples } from "./people";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, notHeldFromMe, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Five numbers, 0–10 or unsaid. When it was answered and what else was said is in `pulse_notes`: a shared line must not tell. */
export const pulses = pgTable(
  "pulses",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    /** The Monday of the week, in the practice's zone. */
    weekOn: day("week_on").notNull(),
    rely: smallint(),
    open: smallint(),
    hope: smallint(),
    ease: smallint(),
    trusted: smallint(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pulses_monday", sql`extract(isodow from ${t.weekOn}) = 1`),
    check(
      "pulses_range",
      sql`${t.rely} between 0 and 10 and ${t.open} between 0 and 10 and ${t.hope} between 0 and 10
        and ${t.ease} between 0 and 10 and ${t.trusted} between 0 and 10`,
    ),
    coachMay("pulses", "select", inOwnCouples),
    clientMay(
      "pulses",
      "select",
      sql`(${own}) or (${notHeldFromMe} and ${inMyCouple} and exists (
        select 1 from shared_periods s where s.practice_id = pulses.practice_id and s.couple_id = pulses.couple_id
          and s.ended_at is null and pulses.week_on between s.from_week and s.to_week))`,
    ),
    clientMay("pulses", "insert", own),
    clientMay("pulses", "update", own),
    systemMay("pulses"),
  ],
);

export const pulseNotes = pgTable(
  "pulse_notes",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    weekOn: day("week_on").notNull(),
    /** Items answered with "prefer not to say": not the same as left out. */
    declined: text().array().notNull().default(sql`'{}'`),
    /** One line to the counselor. */
    line: text(),
    submitKey: uuid("submit_key").notNull(),
    submittedAt: instant("submitted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn],
      foreignColumns: [pulses.practiceId, pulses.coupleId, pulses.clientId, pulses.weekOn],
    }),
    check("pulse_notes_line_length", sql`length(${t.line}) <= 300`),
    coachMay("pulse_notes", "select", inOwnCouples),
    clientMay("pulse_notes", "all", own),
    systemMay("pulse_notes"),
  ],
);

/** One partner's yes to sharing a period. Nobody else can see it, so an unanswered offer leaves no trace. */
export const pulseOffers = pgTable(
  "pulse_offers",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    fromWeek: day("from_week").notNull(),
    toWeek: day("to_week").notNull(),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pulse_offers_order", sql`${t.fromWeek} <= ${t.toWeek}`),
    clientMay("pulse_offers", "all", own),
    systemMay("pulse_offers"),
  ],
);

/** Weeks that both partners have said yes to. */
export const sharedPeriods = pgTable(
  "shared_periods",
  {
    ...coupleKey(),
    id: id(),
    fromWeek: day("from_week").notNull(),
    toWeek: day("to_week").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    check("shared_periods_order", sql`${t.fromWeek} <= ${t.toWeek}`),
    coachMay("shared_periods", "select", inOwnCouples),
    clientMay("shared_periods", "select", sql`${inMyCouple} and ended_at is null`),
    systemMay("shared_periods"),
  ],
);

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
    coachMay("chart_events", "delete", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    clientMay(
      "chart_events",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (audience = 'couple' or client_id = ${claim.person})`,
    ),
    systemMay("chart_events"),
  ],
);
