/** The safety check with each partner alone: what one of them answered, and what their counselor made of it. Clients hold no right on either table. */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

/** What one partner sent, once for each time they answered. Written by the system alone, so that no client can ask whether there is one. */
export const safetyChecks = pgTable(
  "safety_checks",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    episode: integer().notNull(),
    /** Which questions they answered so, by their codes; of the others they would rather not say. */
    yes: text().array().notNull(),
    no: text().array().notNull(),
    words: text(),
    /** What was written to a coach before this one: nobody reads it any more. */
    wordsToAnother: text("words_to_another"),
    /** They would rather be asked by word of mouth. */
    inPerson: boolean("in_person").notNull(),
    answeredAt: instant("answered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("safety_checks_words_length", sql`length(${t.words}) between 1 and 2000`),
    coachMay("safety_checks", "select", inOwnCouples),
    systemMay("safety_checks"),
  ],
);

export const safetyChecksRights = rightsOn(safetyChecks, {
  coach: { select: { except: ["wordsToAnother"] } },
});

/** What a counselor found, of one partner, and when to ask again. Never changed: a later one follows it. */
export const safetyJudgments = pgTable(
  "safety_judgments",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    episode: integer().notNull(),
    coachId: uuid("coach_id").notNull(),
    /** Out of what they had answered, or of a talk with them alone. */
    way: text().$type<"answers" | "spoken">().notNull(),
    words: text().notNull(),
    recordedAt: instant("recorded_at").notNull(),
    nextOn: day("next_on").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("safety_judgments_way", sql`${t.way} in ('answers', 'spoken')`),
    check("safety_judgments_words_length", sql`length(${t.words}) between 1 and 2000`),
    coachMay("safety_judgments", "select", inOwnCouples),
    coachMay(
      "safety_judgments",
      "insert",
      sql`${inOwnCouples} and coach_id = ${claim.person} and episode = (select k.episode from couples k where k.id = couple_id)`,
    ),
    systemMay("safety_judgments"),
  ],
);

export const safetyJudgmentsRights = rightsOn(safetyJudgments, { coach: { ...read, insert: "all" } });
