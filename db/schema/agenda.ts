/** What partners bring to a session, that somebody would like time alone, and the agenda that their counselor makes of it. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** One partner's point, theirs and their counselor's to read, whatever its audience: `couple` allows the counselor to put it on the shared agenda. */
export const agendaPoints = pgTable(
  "agenda_points",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    audience: text().$type<"coach" | "couple">().notNull(),
    words: text().notNull(),
    filedAt: instant("filed_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** Since when it is on the counselor's draft. */
    addedAt: instant("added_at"),
    discussedAt: instant("discussed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("agenda_points_audience", sql`${t.audience} in ('coach', 'couple')`),
    check("agenda_points_words_length", sql`length(${t.words}) between 1 and 600`),
    index("agenda_points_by_id").on(t.practiceId, t.id),
    coachMay("agenda_points", "select", sql`${inOwnCouples} and withdrawn_at is null`),
    coachMay("agenda_points", "update", sql`${inOwnCouples} and withdrawn_at is null`),
    clientMay("agenda_points", "select", own),
    clientMay("agenda_points", "insert", own),
    clientMay("agenda_points", "update", own),
    systemMay("agenda_points"),
  ],
);

export const agendaPointsRights = rightsOn(agendaPoints, {
  coach: { ...read, update: ["addedAt", "discussedAt"] },
  client: {
    select: { except: ["addedAt"] },
    insert: { except: ["addedAt", "discussedAt"] },
    update: ["withdrawnAt"],
  },
});

/** That one partner would like to talk alone. Nobody but the counselor finds it again, not even who asked. */
export const timeAloneRequests = pgTable(
  "time_alone_requests",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("time_alone_requests_one_open")
      .on(t.practiceId, t.coupleId, t.clientId)
      .where(sql`done_at is null`),
    index("time_alone_requests_by_id").on(t.practiceId, t.id),
    coachMay("time_alone_requests", "select", inOwnCouples),
    coachMay("time_alone_requests", "update", inOwnCouples),
    clientMay("time_alone_requests", "insert", own),
    systemMay("time_alone_requests"),
  ],
);

export const timeAloneRequestsRights = rightsOn(timeAloneRequests, {
  coach: { ...read, update: ["doneAt"] },
  client: { insert: ["practiceId", "coupleId", "clientId", "askedAt"] },
});

const lines = () => text().array().notNull();

/** The agenda as their counselor has it, one for a couple; its revision tells two tabs apart. */
export const agendaDrafts = pgTable(
  "agenda_drafts",
  { ...coupleKey(), revision: integer().notNull(), lines: lines(), savedAt: instant("saved_at").notNull() },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    check("agenda_drafts_lines", sql`cardinality(${t.lines}) <= 12`),
    coachMay("agenda_drafts", "select", inOwnCouples),
    coachMay("agenda_drafts", "insert", inOwnCouples),
    coachMay("agenda_drafts", "update", inOwnCouples),
    systemMay("agenda_drafts"),
  ],
);

export const agendaDraftsRights = rightsOn(agendaDrafts, {
  coach: { ...read, insert: "all", update: ["revision", "lines", "savedAt"] },
});

/** The agenda as both read it, in versions: an earlier one is withdrawn by the next. */
export const sharedAgendas = pgTable(
  "shared_agendas",
  {
    ...coupleKey(),
    version: integer().notNull(),
    lines: lines(),
    coachId: uuid("coach_id").notNull(),
    sharedAt: instant("shared_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.version] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("shared_agendas_lines", sql`cardinality(${t.lines}) between 1 and 12`),
    uniqueIndex("shared_agendas_one_open").on(t.practiceId, t.coupleId).where(sql`withdrawn_at is null`),
    coachMay("shared_agendas", "select", inOwnCouples),
    coachMay("shared_agendas", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("shared_agendas", "update", inOwnCouples),
    clientMay("shared_agendas", "select", sql`${inMyCouple} and withdrawn_at is null and ${whileJoint}`),
    systemMay("shared_agendas"),
  ],
);

export const sharedAgendasRights = rightsOn(sharedAgendas, {
  coach: { ...read, insert: "all", update: ["withdrawnAt"] },
  client: { select: ["practiceId", "coupleId", "version", "lines", "sharedAt"] },
});
