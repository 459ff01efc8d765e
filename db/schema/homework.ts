/** What is given and what comes back: assignments, each partner's response, drafts, answers with their audience, releases, comments. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { cycleTurns } from "./cycle-turns";
import { exerciseVersions } from "./exercises";
import { clients, coaches, couples } from "./people";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, notHeldFromMe, systemMay } from "./roles";

export const assignmentMode = pgEnum("assignment_mode", ["one", "apart", "together"]);
export const partnerRole = pgEnum("partner_role", ["injured", "involved", "each"]);
export const releaseRule = pgEnum("release_rule", ["automatic", "coach"]);
export const responseStatus = pgEnum("response_status", [
  "in_progress",
  "done",
  "partly",
  "set_aside",
  "not_for_us",
]);
export const audience = pgEnum("audience", ["self", "coach", "couple"]);

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
    coachMay("assignments", "select", inOwnCouples),
    coachMay("assignments", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("assignments", "update", inOwnCouples),
    /** Given to me, or given to my partner who has opened some of their answers to me. */
    clientMay(
      "assignments",
      "select",
      sql`${inMyCouple} and (id in (select assignment_id from assignment_partners)
        or id in (select assignment_id from answers where released_at is not null))`,
    ),
    systemMay("assignments"),
  ],
);

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

const mine = sql`(client_id = ${claim.person} or client_id is null)`;
/** Mine, or a sheet that both of us write on; in both cases only of something that was given to me. */
const myWork = sql`${inMyCouple} and ${mine} and assignment_id in (select assignment_id from assignment_partners)`;

/** One person's go at one occurrence of an assignment; `client_id` is null for a sheet that both write on. */
export const responses = pgTable(
  "responses",
  {
    ...coupleKey(),
    id: id(),
    assignmentId: uuid("assignment_id").notNull(),
    /** 1 for the first or only time, then counting up. */
    occurrence: integer().notNull().default(1),
    clientId: uuid("client_id"),
    status: responseStatus().notNull().default("in_progress"),
    /** How useful it was to the author, 0–4, if they said. */
    quality: smallint(),
    submitKey: uuid("submit_key"),
    startedAt: instant("started_at").notNull(),
    submittedAt: instant("submitted_at"),
    setAsideUntil: day("set_aside_until"),
    /** When the counselor said that they had read it. */
    readAt: instant("read_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [assignments.practiceId, assignments.coupleId, assignments.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("responses_one_each")
      .on(t.practiceId, t.coupleId, t.assignmentId, t.occurrence, t.clientId)
      .nullsNotDistinct(),
    check("responses_quality_range", sql`${t.quality} between 0 and 4`),
    check("responses_submitted", sql`(${t.status} in ('done', 'partly')) = (${t.submittedAt} is not null)`),
    index("responses_unread")
      .on(t.practiceId, t.coupleId, t.submittedAt)
      .where(sql`submitted_at is not null and read_at is null`),
    index("responses_by_id").on(t.practiceId, t.id),
    coachMay("responses", "select", sql`${inOwnCouples} and status <> 'in_progress'`),
    coachMay("responses", "update", sql`${inOwnCouples} and status <> 'in_progress'`),
    clientMay("responses", "select", myWork),
    // A sheet for both exists only where both write together; that it was read is the counselor's to say.
    clientMay(
      "responses",
      "insert",
      sql`${myWork} and read_at is null and (client_id is not null or exists (
        select 1 from assignments a where a.practice_id = responses.practice_id and a.couple_id = responses.couple_id
          and a.id = responses.assignment_id and a.mode = 'together'))`,
    ),
    clientMay("responses", "update", myWork),
    systemMay("responses"),
  ],
);

/** Words belong to a response of the same author and assignment, or they could be slipped under a partner's. */
const inMyResponse = (words: "drafts" | "answers") =>
  sql.raw(`exists (
  select 1 from responses r where r.practice_id = ${words}.practice_id and r.couple_id = ${words}.couple_id
    and r.id = ${words}.response_id and r.assignment_id = ${words}.assignment_id
    and r.client_id is not distinct from ${words}.client_id${words === "answers" ? " and r.occurrence = answers.occurrence" : ""})`);

/** Words that are not handed in yet: the author's alone. Coaches have no grant on this table. */
export const drafts = pgTable(
  "drafts",
  {
    ...coupleKey(),
    responseId: uuid("response_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    clientId: uuid("client_id"),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Counts saves, so that the second of two devices is told instead of overwriting the first. */
    revision: integer().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.responseId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }).onDelete("cascade"),
    clientMay("drafts", "all", myWork, sql`${myWork} and ${inMyResponse("drafts")}`),
    systemMay("drafts"),
  ],
);

const author = sql`${inMyCouple} and ${mine} and assignment_id in (select assignment_id from assignment_partners)`;
const openedToPartner = sql`${inMyCouple} and audience = 'couple' and released_at is not null and withdrawn_at is null`;

/** A handed-in answer and who may read it. Only its author widens or withdraws it; only a release sets `released_at`. */
export const answers = pgTable(
  "answers",
  {
    ...coupleKey(),
    responseId: uuid("response_id").notNull(),
    fieldKey: text("field_key").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    occurrence: integer().notNull(),
    clientId: uuid("client_id"),
    value: jsonb().$type<unknown>().notNull(),
    audience: audience().notNull(),
    releasedAt: instant("released_at"),
    withdrawnAt: instant("withdrawn_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.responseId, t.fieldKey] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    index("answers_by_assignment").on(t.practiceId, t.coupleId, t.assignmentId, t.occurrence),
    coachMay("answers", "select", sql`${inOwnCouples} and audience <> 'self' and withdrawn_at is null`),
    clientMay("answers", "select", sql`${notHeldFromMe} and ((${author}) or (${openedToPartner}))`),
    clientMay("answers", "insert", sql`${author} and ${inMyResponse("answers")}`),
    clientMay("answers", "update", author),
    systemMay("answers"),
  ],
);

/** That an exchange is open. Written once both are in and the rule is met; until then there is no trace of it. */
export const releases = pgTable(
  "releases",
  {
    ...coupleKey(),
    assignmentId: uuid("assignment_id").notNull(),
    occurrence: integer().notNull(),
    releasedAt: instant("released_at").notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.assignmentId, t.occurrence] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [assignments.practiceId, assignments.coupleId, assignments.id],
    }),
    coachMay("releases", "select", inOwnCouples),
    clientMay(
      "releases",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and assignment_id in (select assignment_id from assignment_partners)`,
    ),
    systemMay("releases"),
  ],
);

/** The counselor's word on a response: to its author, or to both once both can see what it speaks of. */
export const comments = pgTable(
  "comments",
  {
    ...coupleKey(),
    id: id(),
    assignmentId: uuid("assignment_id").notNull(),
    occurrence: integer().notNull(),
    responseId: uuid("response_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    /** Null: to both. */
    toClientId: uuid("to_client_id"),
    body: text().notNull(),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.toClientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("comments_body_length", sql`length(${t.body}) between 1 and 4000`),
    index("comments_by_response").on(t.practiceId, t.coupleId, t.responseId),
    index("comments_by_id").on(t.practiceId, t.id),
    coachMay("comments", "select", inOwnCouples),
    coachMay(
      "comments",
      "insert",
      sql`${inOwnCouples} and coach_id = ${claim.person} and exists (
        select 1 from responses r
        where r.practice_id = comments.practice_id and r.couple_id = comments.couple_id and r.id = comments.response_id
          and r.assignment_id = comments.assignment_id and r.occurrence = comments.occurrence
          and (comments.to_client_id = r.client_id or r.client_id is null or (comments.to_client_id is null and exists (
            select 1 from releases x where x.practice_id = r.practice_id and x.couple_id = r.couple_id
              and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence))))`,
    ),
    coachMay("comments", "update", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    clientMay(
      "comments",
      "select",
      sql`${inMyCouple} and withdrawn_at is null and (to_client_id = ${claim.person} or to_client_id is null)`,
    ),
    systemMay("comments"),
  ],
);

/** "Talk about it in session": the counselor's list, never a client's. */
export const agendaItems = pgTable(
  "agenda_items",
  {
    ...coupleKey(),
    id: id(),
    responseId: uuid("response_id"),
    note: text(),
    createdAt: createdAt(),
    discussedAt: instant("discussed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    unique("agenda_items_response").on(t.practiceId, t.coupleId, t.responseId),
    index("agenda_items_by_id").on(t.practiceId, t.id),
    coachMay("agenda_items", "all", inOwnCouples),
    systemMay("agenda_items"),
  ],
);
