/** What one partner has to tell the other, in stages: each text is its author's, then the counselor's to read, and the partner's once the counselor opens it. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { appointments } from "./appointments";
import { coupleKey, id, instant } from "./columns";
import { clients } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";

const involved = sql`${inMyCouple} and involved_id = ${claim.person}`;

/** The other knows of it once they are asked for their questions, and nothing of it after it was given up. */
export const disclosures = pgTable(
  "disclosures",
  {
    ...coupleKey(),
    id: id(),
    involvedId: uuid("involved_id").notNull(),
    state: text()
      .$type<
        | "preparing"
        | "sent"
        | "read"
        | "asked"
        | "agreed"
        | "told"
        | "impact"
        | "answered"
        | "withdrawn"
        | "stopped"
      >()
      .notNull(),
    begunAt: instant("begun_at").notNull(),
    askedAt: instant("asked_at"),
    toldAt: instant("told_at"),
    /** The session in which it was told. */
    appointmentId: uuid("appointment_id"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.involvedId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    check(
      "disclosures_state",
      sql`${t.state} in ('preparing', 'sent', 'read', 'asked', 'agreed', 'told', 'impact', 'answered', 'withdrawn', 'stopped')
        and (${t.closedAt} is not null) = (${t.state} in ('answered', 'withdrawn', 'stopped'))
        and (${t.toldAt} is not null or ${t.state} not in ('told', 'impact', 'answered'))`,
    ),
    uniqueIndex("disclosures_one_open")
      .on(t.practiceId, t.coupleId, t.involvedId)
      .where(sql`closed_at is null`),
    index("disclosures_by_id").on(t.practiceId, t.id),
    coachMay("disclosures", "select", inOwnCouples),
    coachMay("disclosures", "update", inOwnCouples),
    clientMay(
      "disclosures",
      "select",
      sql`${involved} or (${inMyCouple} and asked_at is not null and state not in ('withdrawn', 'stopped') and ${whileJoint})`,
    ),
    clientMay("disclosures", "insert", sql`${involved} and state = 'preparing'`),
    clientMay(
      "disclosures",
      "update",
      sql`${involved} and state in ('preparing', 'sent', 'read', 'asked', 'agreed')`,
      sql`${involved} and state in ('preparing', 'sent', 'withdrawn')`,
    ),
    systemMay("disclosures"),
  ],
);

export const disclosuresRights = rightsOn(disclosures, {
  coach: { ...read, update: ["state", "askedAt", "toldAt", "appointmentId", "closedAt"] },
  client: {
    select: ["practiceId", "coupleId", "id", "involvedId", "state", "toldAt"],
    insert: ["practiceId", "coupleId", "involvedId", "state", "begunAt"],
    update: ["state", "closedAt"],
  },
});

/** What a counselor did, and why where it was out of order: the counselor's alone to read. */
export const disclosureSteps = pgTable(
  "disclosure_steps",
  {
    ...coupleKey(),
    id: id(),
    disclosureId: uuid("disclosure_id").notNull(),
    step: text().notNull(),
    coachId: uuid("coach_id").notNull(),
    takenAt: instant("taken_at").notNull(),
    /** Null where it was in order. */
    reason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.disclosureId],
      foreignColumns: [disclosures.practiceId, disclosures.coupleId, disclosures.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("disclosure_steps_reason_length", sql`length(${t.reason}) between 1 and 1000`),
    coachMay("disclosure_steps", "select", inOwnCouples),
    coachMay("disclosure_steps", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    systemMay("disclosure_steps"),
  ],
);

export const disclosureStepsRights = rightsOn(disclosureSteps, { coach: { ...read, insert: "all" } });
