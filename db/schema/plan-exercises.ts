/** The exercises of a plan’s steps, and how often its dates were moved. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { assignmentMode, assignments, partnerRole } from "./assignments";
import { coupleKey, day, id, instant } from "./columns";
import { exercises } from "./exercises";
import { planSteps, plans } from "./plans";
import { read, rightsOn } from "./rights";
import { coachMay, inOwnCouples, systemMay } from "./roles";

const planKey = () => ({ ...coupleKey(), planId: uuid("plan_id").notNull() });

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

export const planExercisesRights = rightsOn(planExercises, {
  coach: { ...read, insert: "all", update: ["why", "paceNote"], delete: "all" },
});

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

export const planShiftsRights = rightsOn(planShifts, { coach: { ...read, insert: "all" } });
