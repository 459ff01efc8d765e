/** Each couple’s own plan and its steps: made from one version of a pathway once, then the couple’s alone. Clients have no right on it. */
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { pathwayVersions } from "./pathways";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

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

export const plansRights = rightsOn(plans, {
  coach: { ...read, insert: "all", update: ["state", "begunAt", "pausedAt", "endedAt"] },
});

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

export const planStepsRights = rightsOn(planSteps, {
  coach: {
    ...read,
    insert: "all",
    update: [
      "position",
      "title",
      "watchFor",
      "delivery",
      "deliveryDays",
      "state",
      "openedAt",
      "closedAt",
      "factsSettledAt",
    ],
    delete: "all",
  },
});
