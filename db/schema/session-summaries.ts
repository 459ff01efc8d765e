/** What a counselor says about a session to those who came: its own thing, never part of a note. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { appointments } from "./appointments";
import { coupleKey, instant } from "./columns";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** One for a session, for whoever may read that session: both, or the one who came alone. */
export const sessionSummaries = pgTable(
  "session_summaries",
  {
    ...coupleKey(),
    appointmentId: uuid("appointment_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    words: text().notNull(),
    /** When it was shared, or changed last. */
    sharedAt: instant("shared_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.appointmentId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("session_summaries_by_time").on(t.practiceId, t.coupleId, t.sharedAt),
    check("session_summaries_words_length", sql`length(${t.words}) between 1 and 4000`),
    coachMay("session_summaries", "select", inOwnCouples),
    coachMay("session_summaries", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("session_summaries", "update", inOwnCouples),
    clientMay(
      "session_summaries",
      "select",
      sql`${inMyCouple} and withdrawn_at is null and appointment_id in (select id from appointments)`,
    ),
    systemMay("session_summaries"),
  ],
);

export const sessionSummariesRights = rightsOn(sessionSummaries, {
  coach: { ...read, insert: "all", update: ["coachId", "words", "sharedAt", "withdrawnAt"] },
  client: { select: ["practiceId", "coupleId", "appointmentId", "words", "sharedAt"] },
});
