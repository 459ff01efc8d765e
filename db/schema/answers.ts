/** Answers with their audience, and the releases that opened sealed ones to both. */
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { assignments } from "./assignments";
import { anyJson, coupleKey, held, instant } from "./columns";
import { responses } from "./responses";
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

export const audience = pgEnum("audience", ["self", "coach", "couple"]);

const mine = sql`(client_id = ${claim.person} or client_id is null)`;

/** Words belong to a response of the same author and assignment, or they could be slipped under a partner's. */
const inMyResponse = (words: "drafts" | "answers") =>
  sql.raw(`exists (
  select 1 from responses r where r.practice_id = ${words}.practice_id and r.couple_id = ${words}.couple_id
    and r.id = ${words}.response_id and r.assignment_id = ${words}.assignment_id
    and r.client_id is not distinct from ${words}.client_id${words === "answers" ? " and r.occurrence = answers.occurrence" : ""})`);

const author = sql`${inMyCouple} and ${mine} and assignment_id in (select assignment_id from assignment_partners)`;

const openedToPartner = sql`${inMyCouple} and audience = 'couple' and released_at is not null and withdrawn_at is null and ${whileJoint}`;

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
    value: anyJson().notNull(),
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

export const answersRights = rightsOn(answers, {
  coach: read,
  client: {
    select: "unheld",
    insert: [
      "practiceId",
      "coupleId",
      "responseId",
      "fieldKey",
      "assignmentId",
      "occurrence",
      "clientId",
      "value",
      "audience",
    ],
    update: ["audience", "withdrawnAt"],
  },
});

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

export const releasesRights = rightsOn(releases, { coach: read, client: { select: "unheld" } });
