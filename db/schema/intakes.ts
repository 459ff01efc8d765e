/** Where each partner stands when they begin, and at reviews: in versions, theirs and their counselor's to read, never the other's. */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** What one partner saved, whole, each time they saved it. Never changed: a later one follows it. */
export const intakes = pgTable(
  "intakes",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    version: integer().notNull(),
    episode: integer().notNull(),
    goal: text().$type<"improve" | "clarify" | "end_well" | "unsure">(),
    goOn: text("go_on").$type<"yes" | "rather_yes" | "unsure" | "rather_no" | "no">(),
    pace: text().$type<"slow" | "steady" | "soon">(),
    context: text().$type<"together" | "apart" | "came_back">(),
    cameBackOn: day("came_back_on"),
    words: text(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("intakes_version_range", sql`${t.version} > 0`),
    check("intakes_goal", sql`${t.goal} in ('improve', 'clarify', 'end_well', 'unsure')`),
    check("intakes_go_on", sql`${t.goOn} in ('yes', 'rather_yes', 'unsure', 'rather_no', 'no')`),
    check("intakes_pace", sql`${t.pace} in ('slow', 'steady', 'soon')`),
    check("intakes_context", sql`${t.context} in ('together', 'apart', 'came_back')`),
    check("intakes_came_back", sql`${t.cameBackOn} is null or ${t.context} is not distinct from 'came_back'`),
    check("intakes_words_length", sql`length(${t.words}) between 1 and 4000`),
    coachMay("intakes", "select", inOwnCouples),
    clientMay("intakes", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay(
      "intakes",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person} and episode in (select episode from couples)`,
    ),
    systemMay("intakes"),
  ],
);

export const intakesRights = rightsOn(intakes, { coach: read, client: { ...read, insert: "all" } });

/** That a counselor asked one partner to look again, at a review. */
export const intakeAsks = pgTable(
  "intake_asks",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    askedAt: instant("asked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    coachMay("intake_asks", "select", inOwnCouples),
    coachMay("intake_asks", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    clientMay("intake_asks", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("intake_asks"),
  ],
);

export const intakeAsksRights = rightsOn(intakeAsks, { coach: { ...read, insert: "all" }, client: read });
