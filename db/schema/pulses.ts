/** The weekly check-in: numbers, and the line that only its author and the coach read. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, held, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, notHeldFromMe, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Four numbers, 0–10 or unsaid, and which wording was asked. When it was answered, and what is never shared, is in `pulse_notes`: a shared line must not tell. */
export const pulses = pgTable(
  "pulses",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    /** The Monday of the week, in the practice's zone. */
    weekOn: day("week_on").notNull(),
    /** Which wording of the questions was asked: `pulseWordings` of lib/trust/pulses/terms.ts. */
    wording: smallint().notNull().default(1),
    rely: smallint(),
    open: smallint(),
    hope: smallint(),
    trusted: smallint(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn] }),
    /** Two years of a person lie on two hundred pages of the table, and side by side here. */
    index("pulses_numbers").on(
      ...([t.practiceId, t.coupleId, t.clientId, t.weekOn] as const),
      ...([t.wording, t.rely, t.open, t.hope, t.trusted] as const),
    ),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pulses_monday", sql`extract(isodow from ${t.weekOn}) = 1`),
    check("pulses_wording", sql`${t.wording} > 0`),
    check(
      "pulses_range",
      sql`${t.rely} between 0 and 10 and ${t.open} between 0 and 10 and ${t.hope} between 0 and 10
        and ${t.trusted} between 0 and 10`,
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

export const pulsesRights = rightsOn(pulses, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["wording", "rely", "open", "hope", "trusted"] },
});

export const pulseNotes = pgTable(
  "pulse_notes",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    weekOn: day("week_on").notNull(),
    /** Items answered with "prefer not to say": not the same as left out. */
    declined: text().array().notNull().default(sql`'{}'`),
    /** Items answered with "we were apart". */
    apart: text().array().notNull().default(sql`'{}'`),
    /** How at ease they felt, 0–10: what the counselor looks at first, and never the partner's to read. */
    ease: smallint(),
    /** How they saw their own side, 0–10, where they were asked and wished to say. */
    selfRely: smallint("self_rely"),
    selfOpen: smallint("self_open"),
    /** Which wording of the two about oneself was asked: `selfWordings` of lib/trust/pairs/terms.ts; null where neither was answered. */
    selfWording: smallint("self_wording"),
    /** One line to the counselor. */
    line: text(),
    submitKey: uuid("submit_key").notNull(),
    submittedAt: instant("submitted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn] }),
    index("pulse_notes_said").on(
      ...([t.practiceId, t.coupleId, t.clientId, t.weekOn] as const),
      ...([t.ease, t.declined, t.apart] as const),
    ),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId, t.weekOn],
      foreignColumns: [pulses.practiceId, pulses.coupleId, pulses.clientId, pulses.weekOn],
    }),
    check(
      "pulse_notes_range",
      sql`${t.ease} between 0 and 10 and ${t.selfRely} between 0 and 10 and ${t.selfOpen} between 0 and 10`,
    ),
    check("pulse_notes_self_wording", sql`${t.selfWording} > 0`),
    check("pulse_notes_line_length", sql`length(${t.line}) <= 300`),
    coachMay("pulse_notes", "select", inOwnCouples),
    clientMay("pulse_notes", "all", own),
    systemMay("pulse_notes"),
  ],
);

export const pulseNotesRights = rightsOn(pulseNotes, {
  coach: read,
  client: {
    ...read,
    insert: "all",
    update: ["declined", "apart", "ease", "selfRely", "selfOpen", "selfWording", "line", "submitKey"],
  },
});
