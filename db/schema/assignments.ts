/** What is assigned to a couple: an exercise in one of its versions, to whom, when and how its answers open. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { cycleTurns } from "./cycle-turns";
import { exerciseVersions } from "./exercises";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

export const assignmentMode = pgEnum("assignment_mode", ["one", "apart", "together"]);

export const partnerRole = pgEnum("partner_role", ["injured", "involved", "each"]);

export const releaseRule = pgEnum("release_rule", ["automatic", "coach"]);

export const assignments = pgTable(
  "assignments",
  {
    ...coupleKey(),
    id: id(),
    coachId: uuid("coach_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    version: integer().notNull(),
    mode: assignmentMode().notNull(),
    why: text().notNull(),
    startsOn: day("starts_on").notNull(),
    /** A hope, not a deadline: nothing happens when it passes. */
    dueOn: day("due_on"),
    /** RFC 5545 rule without DTSTART (`FREQ=WEEKLY;COUNT=6`), or null for once. */
    recurrence: text(),
    releaseRule: releaseRule("release_rule").notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    /** Why the counselor gave it although somebody asked to leave its topic for now. Clients have no grant on it. */
    paceNote: text("pace_note"),
    /** Which link of the cycle it works on: the counselor's to know, clients have no grant on these two. */
    cycleTurnId: uuid("cycle_turn_id"),
    cyclePart: text("cycle_part").$type<"trigger" | "meaning" | "reaction">(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({
      columns: [t.practiceId, t.exerciseId, t.version],
      foreignColumns: [exerciseVersions.practiceId, exerciseVersions.exerciseId, exerciseVersions.version],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.cycleTurnId],
      foreignColumns: [cycleTurns.practiceId, cycleTurns.coupleId, cycleTurns.id],
    }),
    check(
      "assignments_cycle_link",
      sql`(${t.cycleTurnId} is null) = (${t.cyclePart} is null) and ${t.cyclePart} in ('trigger', 'meaning', 'reaction')`,
    ),
    check("assignments_due_after_start", sql`${t.dueOn} is null or ${t.dueOn} >= ${t.startsOn}`),
    check("assignments_why_length", sql`length(${t.why}) between 1 and 600`),
    check("assignments_pace_note_length", sql`length(${t.paceNote}) between 1 and 600`),
    /** A coach comes with an id alone; the couple, which leads the key, is only known once it is found. */
    index("assignments_by_id").on(t.practiceId, t.id),
    /** What says whether somebody still has it before them, looked into by itself for all of a counselor's couples. */
    index("assignments_in_force")
      .on(
        ...([t.practiceId, t.coupleId, t.id, t.mode, t.startsOn] as const),
        ...([t.recurrence, t.exerciseId, t.version] as const),
      )
      .where(sql`withdrawn_at is null`),
    index("assignments_opened_by_hand")
      .on(t.practiceId, t.coupleId, t.id)
      .where(sql`withdrawn_at is null and release_rule = 'coach'`),
    coachMay("assignments", "select", inOwnCouples),
    coachMay("assignments", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("assignments", "update", inOwnCouples),
    /** Given to me, or given to my partner who has opened some of their answers to me. */
    clientMay(
      "assignments",
      "select",
      sql`${inMyCouple} and (id in (select assignment_id from assignment_partners)
        or id in (select assignment_id from answers where released_at is not null)
        or id in (select (content ->> 'assignment_id')::uuid from last_seen_rows where table_name = 'answers'))`,
    ),
    systemMay("assignments"),
  ],
);

/** Clients do not read which step of the cycle it works on. */
export const assignmentsRights = rightsOn(assignments, {
  coach: { ...read, insert: "all", update: ["withdrawnAt"] },
  client: {
    select: [
      "practiceId",
      "coupleId",
      "id",
      "coachId",
      "exerciseId",
      "version",
      "mode",
      "why",
      "startsOn",
      "dueOn",
      "recurrence",
      "releaseRule",
      "createdAt",
      "withdrawnAt",
    ],
  },
});

/** Who was given it, and in which role. A client sees only their own row. */
export const assignmentPartners = pgTable(
  "assignment_partners",
  {
    ...coupleKey(),
    assignmentId: uuid("assignment_id").notNull(),
    clientId: uuid("client_id").notNull(),
    role: partnerRole().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.assignmentId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [assignments.practiceId, assignments.coupleId, assignments.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    coachMay("assignment_partners", "select", inOwnCouples),
    coachMay("assignment_partners", "insert", inOwnCouples),
    clientMay("assignment_partners", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("assignment_partners"),
  ],
);

export const assignmentPartnersRights = rightsOn(assignmentPartners, {
  coach: { ...read, insert: "all" },
  client: read,
});
