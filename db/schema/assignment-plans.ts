/** What was planned with a partner in a session for an exercise that was assigned there. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { appointments } from "./appointments";
import { assignmentPartners } from "./assignments";
import { coupleKey, instant } from "./columns";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** One for each partner whom it was assigned to: their own and the counselor's to read. */
export const assignmentPlans = pgTable(
  "assignment_plans",
  {
    ...coupleKey(),
    assignmentId: uuid("assignment_id").notNull(),
    clientId: uuid("client_id").notNull(),
    appointmentId: uuid("appointment_id").notNull(),
    what: text().notNull(),
    whenWords: text("when_words").notNull(),
    whereWords: text("where_words").notNull(),
    obstacle: text().notNull(),
    /** 0 to 10; null where it was not asked. */
    sure: smallint(),
    plannedAt: instant("planned_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.assignmentId, t.clientId] }),
    foreignKey({
      name: "assignment_plans_partner",
      columns: [t.practiceId, t.coupleId, t.assignmentId, t.clientId],
      foreignColumns: [
        assignmentPartners.practiceId,
        assignmentPartners.coupleId,
        assignmentPartners.assignmentId,
        assignmentPartners.clientId,
      ],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    check("assignment_plans_sure_range", sql`${t.sure} between 0 and 10`),
    check(
      "assignment_plans_length",
      sql`length(${t.what}) between 1 and 400 and length(${t.whenWords}) between 1 and 400
        and length(${t.whereWords}) <= 400 and length(${t.obstacle}) <= 400`,
    ),
    index("assignment_plans_of_session").on(t.practiceId, t.coupleId, t.appointmentId),
    coachMay("assignment_plans", "select", inOwnCouples),
    coachMay("assignment_plans", "insert", inOwnCouples),
    clientMay("assignment_plans", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("assignment_plans"),
  ],
);

/** In which session it was planned is not a client's to read: it may have been one of theirs alone. */
export const assignmentPlansRights = rightsOn(assignmentPlans, {
  coach: { ...read, insert: "all" },
  client: {
    select: [
      "practiceId",
      "coupleId",
      "assignmentId",
      "clientId",
      "what",
      "whenWords",
      "whereWords",
      "obstacle",
      "sure",
    ],
  },
});
