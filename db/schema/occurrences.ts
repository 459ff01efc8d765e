/** Each day of a promise as its giver tells it, and words to the coach about such a day. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, instant } from "./columns";
import { commitments } from "./commitments";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Mine; and my partner's for as long as we are a couple here. */
const mineOrOurs = sql`${inMyCouple} and (client_id = ${claim.person} or ${whileJoint})`;

/** One day of a promise. Only its giver says how it went; nobody confirms it. */
export const commitmentOccurrences = pgTable(
  "commitment_occurrences",
  {
    ...coupleKey(),
    commitmentId: uuid("commitment_id").notNull(),
    onDate: day("on_date").notNull(),
    clientId: uuid("client_id").notNull(),
    state: text()
      .$type<"planned" | "kept" | "kept_late" | "renegotiated" | "missed" | "cancelled">()
      .notNull()
      .default("planned"),
    /** The day that this one was moved from. */
    movedFrom: day("moved_from"),
    /** Told early: why not, and what instead. */
    reason: text(),
    proposal: text(),
    /** After "not this time": what the giver chose. */
    next: text().$type<"smaller" | "another_day" | "let_go">(),
    reportedOn: day("reported_on"),
    /** The counselor's to know; clients have no grant on it: a partner learns no times. */
    reportedAt: instant("reported_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.commitmentId, t.onDate] }),
    foreignKey({
      name: "commitment_occurrences_of",
      columns: [t.practiceId, t.coupleId, t.commitmentId, t.clientId],
      foreignColumns: [commitments.practiceId, commitments.coupleId, commitments.id, commitments.clientId],
    }),
    check(
      "commitment_occurrences_state",
      sql`${t.state} in ('planned', 'kept', 'kept_late', 'renegotiated', 'missed', 'cancelled')`,
    ),
    check(
      "commitment_occurrences_told",
      sql`(${t.state} = 'renegotiated') = (${t.reason} is not null) and (${t.reason} is null) = (${t.proposal} is null)`,
    ),
    check(
      "commitment_occurrences_reported",
      sql`(${t.state} = 'planned') = (${t.reportedOn} is null) and (${t.reportedOn} is null) = (${t.reportedAt} is null)`,
    ),
    /** Nobody can say of a day to come how it went: before it, it can only be told early. */
    check(
      "commitment_occurrences_come",
      sql`${t.state} in ('planned', 'renegotiated') or ${t.reportedOn} >= ${t.onDate}`,
    ),
    check(
      "commitment_occurrences_next",
      sql`${t.next} in ('smaller', 'another_day', 'let_go') and ${t.state} = 'missed' or ${t.next} is null`,
    ),
    check("commitment_occurrences_reason_length", sql`length(${t.reason}) between 1 and 400`),
    check("commitment_occurrences_proposal_length", sql`length(${t.proposal}) between 1 and 200`),
    index("commitment_occurrences_by_date").on(t.practiceId, t.coupleId, t.onDate),
    coachMay("commitment_occurrences", "select", inOwnCouples),
    clientMay("commitment_occurrences", "select", sql`${notHeldFromMe} and ${mineOrOurs}`),
    clientMay("commitment_occurrences", "insert", sql`${own} and state = 'planned'`),
    clientMay("commitment_occurrences", "update", own),
    systemMay("commitment_occurrences"),
  ],
);

export const commitmentOccurrencesRights = rightsOn(commitmentOccurrences, {
  coach: read,
  client: {
    select: [
      "practiceId",
      "coupleId",
      "commitmentId",
      "onDate",
      "clientId",
      "state",
      "movedFrom",
      "reason",
      "proposal",
      "next",
      "reportedOn",
    ],
    insert: ["practiceId", "coupleId", "commitmentId", "onDate", "clientId", "movedFrom"],
    update: ["state", "reason", "proposal", "next", "reportedOn", "reportedAt"],
  },
});

/** To the counselor about one day: the giver's own note, or the other's "I saw it differently". Never seen by each other. */
export const occurrenceNotes = pgTable(
  "occurrence_notes",
  {
    ...coupleKey(),
    commitmentId: uuid("commitment_id").notNull(),
    onDate: day("on_date").notNull(),
    clientId: uuid("client_id").notNull(),
    /** Null: it was seen differently, without more words. */
    words: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.commitmentId, t.onDate, t.clientId] }),
    foreignKey({
      name: "occurrence_notes_about",
      columns: [t.practiceId, t.coupleId, t.commitmentId, t.onDate],
      foreignColumns: [
        commitmentOccurrences.practiceId,
        commitmentOccurrences.coupleId,
        commitmentOccurrences.commitmentId,
        commitmentOccurrences.onDate,
      ],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("occurrence_notes_length", sql`length(${t.words}) between 1 and 600`),
    coachMay("occurrence_notes", "select", inOwnCouples),
    clientMay("occurrence_notes", "all", own),
    systemMay("occurrence_notes"),
  ],
);

export const occurrenceNotesRights = rightsOn(occurrenceNotes, {
  coach: read,
  client: { ...read, insert: "all", update: ["words"], delete: "all" },
});
