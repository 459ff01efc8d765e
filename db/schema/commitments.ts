/** What somebody promised, and how sure they were, which is theirs alone. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import {
  aboutWhatISee,
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** Mine; and my partner's for as long as we are a couple here. */
const mineOrOurs = sql`${inMyCouple} and (client_id = ${claim.person} or ${whileJoint})`;

export const commitments = pgTable(
  "commitments",
  {
    ...coupleKey(),
    id: id(),
    /** Who gives it. */
    clientId: uuid("client_id").notNull(),
    words: text().notNull(),
    /** `partner`, or `us`: a promise to both of them. */
    toWhom: text("to_whom").$type<"partner" | "us">().notNull(),
    startsOn: day("starts_on").notNull(),
    /** RFC 5545 rule without DTSTART, always with an end, or null for once. */
    recurrence: text(),
    /** The answer that it grew out of, so that handing in twice makes one. */
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    /** What happened that it speaks of, if the giver said. No key: it may go while the promise stays. Clients have no grant on it. */
    conflictId: uuid("conflict_id"),
    submitKey: uuid("submit_key").notNull(),
    createdAt: createdAt(),
    closedOn: day("closed_on"),
    /** The counselor's to know; clients have no grant on it. Old rows may name the other partner, who could once close too. */
    closedBy: uuid("closed_by"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.closedBy],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("commitments_giver").on(t.practiceId, t.coupleId, t.id, t.clientId),
    unique("commitments_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    unique("commitments_sent").on(t.practiceId, t.coupleId, t.clientId, t.submitKey),
    check("commitments_words_length", sql`length(${t.words}) between 1 and 200`),
    check("commitments_to_whom", sql`${t.toWhom} in ('partner', 'us')`),
    check("commitments_source_whole", sql`(${t.sourceResponseId} is null) = (${t.sourceItem} is null)`),
    check("commitments_closed", sql`(${t.closedOn} is null) = (${t.closedBy} is null)`),
    index("commitments_by_id").on(t.practiceId, t.id),
    coachMay("commitments", "select", inOwnCouples),
    clientMay("commitments", "select", sql`${notHeldFromMe} and ${mineOrOurs}`),
    clientMay(
      "commitments",
      "insert",
      sql`${own} and closed_on is null and ${fromMyAnswer} and ${aboutWhatISee}`,
    ),
    clientMay("commitments", "update", own, sql`${own} and closed_by = ${claim.person}`),
    systemMay("commitments"),
  ],
);

export const commitmentsRights = rightsOn(commitments, {
  coach: read,
  client: {
    select: [
      "practiceId",
      "coupleId",
      "id",
      "clientId",
      "words",
      "toWhom",
      "startsOn",
      "recurrence",
      "sourceResponseId",
      "sourceItem",
      "submitKey",
      "closedOn",
    ],
    insert: [
      "practiceId",
      "coupleId",
      "clientId",
      "words",
      "toWhom",
      "startsOn",
      "recurrence",
      "sourceResponseId",
      "sourceItem",
      "conflictId",
      "submitKey",
      "createdAt",
    ],
    update: ["closedOn", "closedBy"],
  },
});

/** "Can I keep this?", 0–10. Coaches have no grant on this table. */
export const commitmentConfidences = pgTable(
  "commitment_confidences",
  {
    ...coupleKey(),
    commitmentId: uuid("commitment_id").notNull(),
    clientId: uuid("client_id").notNull(),
    confidence: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.commitmentId] }),
    foreignKey({
      name: "commitment_confidences_of",
      columns: [t.practiceId, t.coupleId, t.commitmentId, t.clientId],
      foreignColumns: [commitments.practiceId, commitments.coupleId, commitments.id, commitments.clientId],
    }),
    check("commitment_confidences_range", sql`${t.confidence} between 0 and 10`),
    clientMay("commitment_confidences", "select", own),
    clientMay("commitment_confidences", "insert", own),
    systemMay("commitment_confidences"),
  ],
);

export const commitmentConfidencesRights = rightsOn(commitmentConfidences, {
  client: { ...read, insert: "all" },
});
