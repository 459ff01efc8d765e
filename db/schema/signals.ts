/** Answers that ask for the counselor first: the counselor's alone. Clients hold no right on this table, not even to know that it is there. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import { coachMay, inOwnCouples, systemMay } from "./roles";

export const signals = pgTable(
  "signals",
  {
    ...coupleKey(),
    id: id(),
    kind: text().$type<"not_free" | "word_alone" | "low_ease">().notNull(),
    /** Whose answer it is. */
    clientId: uuid("client_id").notNull(),
    /** The answer in an exercise; null for the weekly check-in. */
    responseId: uuid("response_id"),
    fieldKey: text("field_key"),
    /** The week of the check-in; null for an exercise. */
    weekOn: day("week_on"),
    rule: text().$type<"very_low" | "steep_fall" | "often_low">(),
    /** The line that was chosen, as it read; null for the check-in. */
    words: text(),
    raisedAt: instant("raised_at").notNull(),
    reviewedAt: instant("reviewed_at"),
    reviewedWords: text("reviewed_words"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.responseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    check("signals_kind", sql`${t.kind} in ('not_free', 'word_alone', 'low_ease')`),
    check("signals_rule", sql`${t.rule} in ('very_low', 'steep_fall', 'often_low')`),
    check(
      "signals_one_source",
      sql`(${t.kind} = 'low_ease') = (${t.weekOn} is not null)
        and (${t.weekOn} is null) = (${t.responseId} is not null)
        and (${t.responseId} is null) = (${t.fieldKey} is null)
        and (${t.weekOn} is null) = (${t.rule} is null)`,
    ),
    check(
      "signals_words_length",
      sql`length(${t.words}) between 1 and 300 and length(${t.reviewedWords}) between 1 and 600`,
    ),
    check("signals_words_when_reviewed", sql`${t.reviewedWords} is null or ${t.reviewedAt} is not null`),
    // Said once and not yet seen is one signal; said again after it was seen is a new one.
    uniqueIndex("signals_once_per_answer")
      .on(t.practiceId, t.coupleId, t.responseId, t.fieldKey, t.clientId, t.kind)
      .where(sql`reviewed_at is null and response_id is not null`),
    uniqueIndex("signals_once_per_week")
      .on(t.practiceId, t.coupleId, t.clientId, t.weekOn)
      .where(sql`week_on is not null`),
    index("signals_by_id").on(t.practiceId, t.id),
    index("signals_open").on(t.practiceId, t.coupleId).where(sql`reviewed_at is null`),
    coachMay("signals", "select", inOwnCouples),
    coachMay("signals", "update", inOwnCouples),
    systemMay("signals"),
  ],
);

export const signalsRights = rightsOn(signals, {
  coach: { ...read, update: ["reviewedAt", "reviewedWords"] },
});
