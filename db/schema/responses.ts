/** Each partner’s response to an assignment, and its draft, which is theirs alone. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { assignments } from "./assignments";
import { coupleKey, day, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

export const responseStatus = pgEnum("response_status", [
  "in_progress",
  "done",
  "partly",
  "set_aside",
  "not_for_us",
]);

const mine = sql`(client_id = ${claim.person} or client_id is null)`;

/** Mine, or a sheet that both of us write on; in both cases only of something that was given to me. */
const myWork = sql`${inMyCouple} and ${mine} and assignment_id in (select assignment_id from assignment_partners)`;

/** One person's go at one occurrence of an assignment; `client_id` is null for a sheet that both write on. */
export const responses = pgTable(
  "responses",
  {
    ...coupleKey(),
    id: id(),
    assignmentId: uuid("assignment_id").notNull(),
    /** 1 for the first or only time, then counting up. */
    occurrence: integer().notNull().default(1),
    clientId: uuid("client_id"),
    status: responseStatus().notNull().default("in_progress"),
    /** How useful it was to the author, 0–4, if they said. */
    quality: smallint(),
    submitKey: uuid("submit_key"),
    startedAt: instant("started_at").notNull(),
    submittedAt: instant("submitted_at"),
    setAsideUntil: day("set_aside_until"),
    /** When the counselor said that they had read it. */
    readAt: instant("read_at"),
    /** When what the wrong person had sent was taken out; each time begins an empty sheet of its own. `read_at` stays, where it was read, until it is sent anew. */
    voidedAt: instant("voided_at"),
    /** Since when it says that its author is not free to refuse: nothing of it opens until they were asked again, alone. */
    notFreeAt: instant("not_free_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [assignments.practiceId, assignments.coupleId, assignments.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("responses_one_each")
      .on(t.practiceId, t.coupleId, t.assignmentId, t.occurrence, t.clientId)
      .nullsNotDistinct(),
    check("responses_quality_range", sql`${t.quality} between 0 and 4`),
    check("responses_submitted", sql`(${t.status} in ('done', 'partly')) = (${t.submittedAt} is not null)`),
    index("responses_unread")
      .on(t.practiceId, t.coupleId, t.submittedAt)
      .where(sql`submitted_at is not null and read_at is null`),
    /** What of an assignment is done with: looked into by itself, for all of a counselor's couples. */
    index("responses_finished")
      .on(t.practiceId, t.coupleId, t.assignmentId, t.clientId)
      .where(sql`status in ('done', 'partly', 'not_for_us')`),
    index("responses_by_id").on(t.practiceId, t.id),
    coachMay(
      "responses",
      "select",
      sql`${inOwnCouples} and (status <> 'in_progress' or (voided_at is not null and read_at is not null))`,
    ),
    coachMay("responses", "update", sql`${inOwnCouples} and status <> 'in_progress'`),
    clientMay("responses", "select", myWork),
    // A sheet for both exists only where both write together; that it was read is the counselor's to say.
    clientMay(
      "responses",
      "insert",
      sql`${myWork} and read_at is null and (client_id is not null or exists (
        select 1 from assignments a where a.practice_id = responses.practice_id and a.couple_id = responses.couple_id
          and a.id = responses.assignment_id and a.mode = 'together'))`,
    ),
    clientMay("responses", "update", myWork),
    systemMay("responses"),
  ],
);

export const responsesRights = rightsOn(responses, {
  coach: { ...read, update: ["readAt"] },
  client: {
    ...read,
    insert: "all",
    update: ["status", "quality", "submitKey", "submittedAt", "setAsideUntil"],
  },
});

/** Words belong to a response of the same author and assignment, or they could be slipped under a partner's. */
const inMyResponse = (words: "drafts" | "answers") =>
  sql.raw(`exists (
  select 1 from responses r where r.practice_id = ${words}.practice_id and r.couple_id = ${words}.couple_id
    and r.id = ${words}.response_id and r.assignment_id = ${words}.assignment_id
    and r.client_id is not distinct from ${words}.client_id${words === "answers" ? " and r.occurrence = answers.occurrence" : ""})`);

/** Words that are not handed in yet: the author's alone. Coaches have no grant on this table. */
export const drafts = pgTable(
  "drafts",
  {
    ...coupleKey(),
    responseId: uuid("response_id").notNull(),
    assignmentId: uuid("assignment_id").notNull(),
    clientId: uuid("client_id"),
    content: jsonb().$type<StoredAs<"responseDraft">>().notNull(),
    /** Counts saves, so that the second of two devices is told instead of overwriting the first. */
    revision: integer().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.responseId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }).onDelete("cascade"),
    clientMay("drafts", "all", myWork, sql`${myWork} and ${inMyResponse("drafts")}`),
    systemMay("drafts"),
  ],
);

export const draftsRights = rightsOn(drafts, {
  client: { ...read, insert: "all", update: ["content", "revision", "updatedAt"], delete: "all" },
});
