/** Pathways as a practice holds them, and each couple's own plan: made from one version once, then the couple's alone. Clients have no right on any of it. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, id, instant } from "./columns";
import { exercises } from "./exercises";
import { assignmentMode, assignments, partnerRole } from "./homework";
import { clients, coaches, couples, practices } from "./people";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const ownPractice = sql`practice_id = ${claim.practice}`;
const mine = sql`origin = 'own' and (author_id = ${claim.person} or ${claim.owner})`;

export const pathways = pgTable(
  "pathways",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    slug: text().notNull(),
    origin: text({ enum: ["library", "own"] }).notNull(),
    /** Whose it is to change, besides the practice's owner; null for what is built in. */
    authorId: uuid("author_id"),
    /** The version that plans are made from; null until the first is published. */
    currentVersion: integer("current_version"),
    /** Half-finished changes; null when there are none. */
    draft: jsonb().$type<StoredAs<"pathwayDraft">>(),
    /** Counts saves, so that the second of two coaches is told instead of overwriting the first. */
    draftRevision: integer("draft_revision").notNull().default(0),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.authorId], foreignColumns: [coaches.practiceId, coaches.id] }),
    unique("pathways_slug").on(t.practiceId, t.slug),
    check(
      "pathways_origin",
      sql`${t.origin} in ('library', 'own') and (${t.origin} = 'own') = (${t.authorId} is not null)`,
    ),
    check(
      "pathways_library_is_published",
      sql`${t.origin} = 'own' or (${t.currentVersion} is not null and ${t.draft} is null)`,
    ),
    coachMay("pathways", "select", ownPractice),
    coachMay("pathways", "insert", sql`${ownPractice} and origin = 'own' and author_id = ${claim.person}`),
    coachMay("pathways", "update", sql`${ownPractice} and ${mine}`),
    systemMay("pathways"),
  ],
);

/** Published, so it never changes. */
export const pathwayVersions = pgTable(
  "pathway_versions",
  {
    practiceId: uuid("practice_id").notNull(),
    pathwayId: uuid("pathway_id").notNull(),
    version: integer().notNull(),
    content: jsonb().$type<StoredAs<"pathwayContent">>().notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.pathwayId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.pathwayId],
      foreignColumns: [pathways.practiceId, pathways.id],
    }),
    coachMay("pathway_versions", "select", ownPractice),
    coachMay(
      "pathway_versions",
      "insert",
      sql`${ownPractice} and pathway_id in (select id from pathways where ${mine})`,
    ),
    systemMay("pathway_versions"),
  ],
);

const planKey = () => ({ ...coupleKey(), planId: uuid("plan_id").notNull() });

/** One couple's way along one pathway. What was built in may change later: this stays as it was made, and as it was changed for them. */
export const plans = pgTable(
  "plans",
  {
    ...coupleKey(),
    id: id(),
    coachId: uuid("coach_id").notNull(),
    pathwayId: uuid("pathway_id").notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    state: text({ enum: ["planned", "running", "paused", "finished", "left"] }).notNull(),
    /** Who was hurt in what this plan is about; null when it goes both ways or no step asks. */
    injuredClientId: uuid("injured_client_id"),
    createdAt: createdAt(),
    begunAt: instant("begun_at"),
    pausedAt: instant("paused_at"),
    endedAt: instant("ended_at"),
    /** The last day on which the round of giving came by: once a day, so that no hand-in shows by what follows it. */
    lookedOn: day("looked_on"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({
      columns: [t.practiceId, t.pathwayId, t.version],
      foreignColumns: [pathwayVersions.practiceId, pathwayVersions.pathwayId, pathwayVersions.version],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.injuredClientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("plans_state", sql`${t.state} in ('planned', 'running', 'paused', 'finished', 'left')`),
    check("plans_begun", sql`${t.state} in ('planned', 'left') or ${t.begunAt} is not null`),
    check("plans_paused", sql`(${t.state} = 'paused') = (${t.pausedAt} is not null)`),
    check("plans_ended", sql`(${t.state} in ('finished', 'left')) = (${t.endedAt} is not null)`),
    /** A couple follows one at a time. */
    uniqueIndex("plans_one_at_a_time")
      .on(t.practiceId, t.coupleId)
      .where(sql`state in ('planned', 'running', 'paused')`),
    index("plans_running").on(t.lookedOn).where(sql`state = 'running'`),
    index("plans_by_id").on(t.practiceId, t.id),
    coachMay("plans", "select", inOwnCouples),
    coachMay("plans", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("plans", "update", inOwnCouples),
    systemMay("plans"),
  ],
);

export const planSteps = pgTable(
  "plan_steps",
  {
    ...planKey(),
    id: id(),
    position: integer().notNull(),
    title: text().notNull(),
    watchFor: text("watch_for").notNull(),
    delivery: text({
      enum: ["at_once", "after_previous", "after_previous_plus_days", "every", "when_opened"],
    }).notNull(),
    deliveryDays: smallint("delivery_days"),
    state: text({ enum: ["coming", "open", "done", "skipped"] })
      .notNull()
      .default("coming"),
    openedAt: instant("opened_at"),
    closedAt: instant("closed_at"),
    /** When the counselor said that no facts are outstanding; an apology waits for it. */
    factsSettledAt: instant("facts_settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.planId],
      foreignColumns: [plans.practiceId, plans.coupleId, plans.id],
    }),
    unique("plan_steps_in_plan").on(t.practiceId, t.coupleId, t.planId, t.id),
    index("plan_steps_of").on(t.practiceId, t.coupleId, t.planId, t.position),
    index("plan_steps_by_id").on(t.practiceId, t.id),
    check("plan_steps_state", sql`${t.state} in ('coming', 'open', 'done', 'skipped')`),
    check(
      "plan_steps_delivery",
      sql`${t.delivery} in ('at_once', 'after_previous', 'after_previous_plus_days', 'every', 'when_opened')
        and (${t.delivery} in ('after_previous_plus_days', 'every')) = (${t.deliveryDays} is not null)
        and ${t.deliveryDays} between 1 and 180`,
    ),
    check("plan_steps_opened", sql`${t.state} not in ('open', 'done') or ${t.openedAt} is not null`),
    check("plan_steps_closed", sql`(${t.state} in ('done', 'skipped')) = (${t.closedAt} is not null)`),
    check(
      "plan_steps_words",
      sql`length(${t.title}) between 1 and 80 and length(${t.watchFor}) between 1 and 600`,
    ),
    coachMay("plan_steps", "select", inOwnCouples),
    coachMay("plan_steps", "insert", inOwnCouples),
    coachMay("plan_steps", "update", inOwnCouples),
    coachMay("plan_steps", "delete", sql`${inOwnCouples} and state = 'coming'`),
    systemMay("plan_steps"),
  ],
);

/** An exercise of one step, with whom it is for; the assignment once it is given. A row is given once. */
export const planExercises = pgTable(
  "plan_exercises",
  {
    ...planKey(),
    stepId: uuid("step_id").notNull(),
    id: id(),
    position: integer().notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    mode: assignmentMode().notNull(),
    /** The role of the first and of the second partner; null for the one it is not for. */
    firstRole: partnerRole("first_role"),
    secondRole: partnerRole("second_role"),
    why: text().notNull(),
    repeat: text({ enum: ["once", "weekly", "fortnightly", "monthly"] })
      .notNull()
      .default("once"),
    times: smallint().notNull().default(1),
    hopeDays: smallint("hope_days"),
    assignmentId: uuid("assignment_id"),
    /** Why the counselor gives it although somebody asked to leave its topic for now. */
    paceNote: text("pace_note"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.planId, t.stepId],
      foreignColumns: [planSteps.practiceId, planSteps.coupleId, planSteps.planId, planSteps.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.practiceId, t.exerciseId],
      foreignColumns: [exercises.practiceId, exercises.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [assignments.practiceId, assignments.coupleId, assignments.id],
    }),
    unique("plan_exercises_once")
      .on(t.practiceId, t.coupleId, t.stepId, t.exerciseId, t.firstRole, t.secondRole)
      .nullsNotDistinct(),
    unique("plan_exercises_assignment").on(t.practiceId, t.coupleId, t.assignmentId),
    index("plan_exercises_by_id").on(t.practiceId, t.id),
    check(
      "plan_exercises_partners",
      sql`(${t.mode} = 'one') = (num_nonnulls(${t.firstRole}, ${t.secondRole}) = 1)
        and num_nonnulls(${t.firstRole}, ${t.secondRole}) > 0`,
    ),
    check("plan_exercises_why", sql`length(${t.why}) between 1 and 600`),
    check("plan_exercises_pace_note_length", sql`length(${t.paceNote}) between 1 and 600`),
    check(
      "plan_exercises_times",
      sql`${t.repeat} in ('once', 'weekly', 'fortnightly', 'monthly') and ${t.times} between 1 and 26
        and (${t.repeat} = 'once') = (${t.times} = 1) and ${t.hopeDays} between 1 and 180`,
    ),
    coachMay("plan_exercises", "select", inOwnCouples),
    coachMay("plan_exercises", "insert", sql`${inOwnCouples} and assignment_id is null`),
    coachMay("plan_exercises", "update", sql`${inOwnCouples} and assignment_id is null`),
    coachMay("plan_exercises", "delete", sql`${inOwnCouples} and assignment_id is null`),
    systemMay("plan_exercises"),
  ],
);

/** A hard week, or the length of a pause: everything not yet given moves by so many days. Pressing twice by accident is one row. */
export const planShifts = pgTable(
  "plan_shifts",
  {
    ...planKey(),
    id: id(),
    at: instant("at").notNull(),
    onDate: day("on_date").notNull(),
    days: smallint().notNull(),
    reason: text({ enum: ["hard_week", "pause"] }).notNull(),
    submitKey: uuid("submit_key").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.planId],
      foreignColumns: [plans.practiceId, plans.coupleId, plans.id],
    }),
    unique("plan_shifts_once").on(t.practiceId, t.coupleId, t.planId, t.submitKey),
    check("plan_shifts_reason", sql`${t.reason} in ('hard_week', 'pause') and ${t.days} between 1 and 2000`),
    coachMay("plan_shifts", "select", inOwnCouples),
    coachMay("plan_shifts", "insert", inOwnCouples),
    systemMay("plan_shifts"),
  ],
);
