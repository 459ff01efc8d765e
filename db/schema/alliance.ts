/** How a session was, as each partner says it alone: theirs and their counselor's to read, and nothing of it for the other. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { appointments } from "./appointments";
import { coupleKey, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Once for a session and a person: four answers from 1 to 4, each of which may stay open; all of them open is a no thanks, which nobody else reads. */
export const allianceAnswers = pgTable(
  "alliance_answers",
  {
    ...coupleKey(),
    appointmentId: uuid("appointment_id").notNull(),
    clientId: uuid("client_id").notNull(),
    heard: smallint(),
    topics: smallint(),
    pace: smallint(),
    fair: smallint(),
    words: text(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.appointmentId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check(
      "alliance_answers_range",
      sql`${t.heard} between 1 and 4 and ${t.topics} between 1 and 4 and ${t.pace} between 1 and 4 and ${t.fair} between 1 and 4`,
    ),
    check("alliance_answers_words_length", sql`length(${t.words}) between 1 and 1000`),
    coachMay(
      "alliance_answers",
      "select",
      sql`${inOwnCouples} and (heard is not null or topics is not null or pace is not null or fair is not null or words is not null)`,
    ),
    clientMay("alliance_answers", "select", mine),
    clientMay("alliance_answers", "insert", sql`${mine} and appointment_id in (select id from appointments)`),
    systemMay("alliance_answers"),
  ],
);

export const allianceAnswersRights = rightsOn(allianceAnswers, {
  coach: read,
  client: { ...read, insert: "all" },
});
