/** The formulation that is shared with both partners, and each partner’s own answer to it. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, instant } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";
import type { StoredAs } from "./stored";

/** What both partners read. A row is there once it is shared; its words never change, a new version takes its place. */
export const formulations = pgTable(
  "formulations",
  {
    ...coupleKey(),
    version: integer().notNull(),
    content: jsonb().$type<StoredAs<"formulationContent">>().notNull(),
    coachId: uuid("coach_id").notNull(),
    sharedAt: instant("shared_at").notNull(),
    /** Set when a newer version is shared: at most one is on the table. */
    replacedAt: instant("replaced_at"),
    /** Hides it from both; it cannot be unread. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.version] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("formulations_version", sql`${t.version} >= 1`),
    uniqueIndex("formulations_one_current").on(t.practiceId, t.coupleId).where(sql`${t.replacedAt} is null`),
    coachMay("formulations", "select", inOwnCouples),
    coachMay("formulations", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("formulations", "update", inOwnCouples),
    clientMay(
      "formulations",
      "select",
      sql`${inMyCouple} and withdrawn_at is null and replaced_at is null and ${whileJoint}`,
    ),
    systemMay("formulations"),
  ],
);

/** The note and the hypotheses are not named for clients at all: to them they do not exist. */
export const formulationsRights = rightsOn(formulations, {
  coach: { ...read, insert: "all", update: ["replacedAt", "withdrawnAt"] },
  client: {
    select: ["practiceId", "coupleId", "version", "content", "sharedAt", "replacedAt", "withdrawnAt"],
  },
});

/** One partner's word on one version: theirs and the counselor's. A changed mind is another row; the last one counts. */
export const formulationAnswers = pgTable(
  "formulation_answers",
  {
    ...coupleKey(),
    version: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    turn: integer().notNull(),
    answer: text().$type<"accepted" | "corrected" | "not_yet">().notNull(),
    words: text(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.version, t.clientId, t.turn] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.version],
      foreignColumns: [formulations.practiceId, formulations.coupleId, formulations.version],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("formulation_answers_turn", sql`${t.turn} >= 1`),
    check("formulation_answers_answer", sql`${t.answer} in ('accepted', 'corrected', 'not_yet')`),
    check(
      "formulation_answers_corrected_in_words",
      sql`${t.answer} <> 'corrected' or ${t.words} is not null`,
    ),
    check("formulation_answers_words_length", sql`length(${t.words}) between 1 and 2000`),
    coachMay("formulation_answers", "select", inOwnCouples),
    clientMay("formulation_answers", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay(
      "formulation_answers",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person} and version in (select version from formulations)`,
    ),
    systemMay("formulation_answers"),
  ],
);

export const formulationAnswersRights = rightsOn(formulationAnswers, {
  coach: read,
  client: { ...read, insert: "all" },
});
