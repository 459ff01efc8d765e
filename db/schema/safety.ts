/** Safety concerns about a couple: the counselor's alone. Clients hold no right on this table, not even to know that it is there. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { clients, couples } from "./couples";
import { rightsOn } from "./rights";
import { coachMay, inOwnCouples, systemMay } from "./roles";

export const safetyConcerns = pgTable(
  "safety_concerns",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
    /** For whom there is concern; null when it is about the two of them, or not said. */
    aboutClientId: uuid("about_client_id"),
    source: text().$type<"counselor" | "private_answer" | "agreement_rule">().notNull(),
    /** For the counselor, in words; of a private answer, in its author's. */
    words: text().notNull(),
    /** What was written in private to a coach before this one: nobody reads it any more. */
    wordsToAnother: text("words_to_another"),
    /** Which lines a private answer ticked, by their codes. */
    signs: text().array().notNull().default(sql`'{}'`),
    raisedAt: instant("raised_at").notNull(),
    settledAt: instant("settled_at"),
    settledReason: text("settled_reason"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.aboutClientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("safety_concerns_source", sql`${t.source} in ('counselor', 'private_answer', 'agreement_rule')`),
    check("safety_concerns_words_length", sql`length(${t.words}) between 1 and 6000`),
    check("safety_concerns_reason_length", sql`length(${t.settledReason}) between 1 and 600`),
    check(
      "safety_concerns_settled_with_reason",
      sql`(${t.settledAt} is null) = (${t.settledReason} is null)`,
    ),
    index("safety_concerns_by_id").on(t.practiceId, t.id),
    coachMay("safety_concerns", "select", inOwnCouples),
    coachMay("safety_concerns", "update", inOwnCouples),
    systemMay("safety_concerns"),
  ],
);

export const safetyConcernsRights = rightsOn(safetyConcerns, {
  coach: { select: { except: ["wordsToAnother"] }, update: ["settledAt", "settledReason"] },
});
