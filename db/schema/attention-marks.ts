/** What a counselor has put off or said is not needed, of what asks for their attention. Theirs alone: no client holds a right on it, and no colleague. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, instant } from "./columns";
import { couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

const mine = sql`coach_id = ${claim.person} and ${inOwnCouples}`;

export const attentionMarks = pgTable(
  "attention_marks",
  {
    ...coupleKey(),
    coachId: uuid("coach_id").notNull(),
    /** Which thing, and which occurrence of it: what happens anew has another. */
    key: text().notNull(),
    /** Put off: it comes back on this day. */
    untilOn: day("until_on"),
    /** Not needed: why. */
    words: text(),
    markedAt: instant("marked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.coachId, t.key] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("attention_marks_one_way", sql`(${t.untilOn} is null) <> (${t.words} is null)`),
    check(
      "attention_marks_length",
      sql`length(${t.key}) between 1 and 100 and length(${t.words}) between 1 and 200`,
    ),
    coachMay("attention_marks", "select", mine),
    coachMay("attention_marks", "insert", mine),
    coachMay("attention_marks", "update", mine),
    coachMay("attention_marks", "delete", mine),
    systemMay("attention_marks"),
  ],
);

export const attentionMarksRights = rightsOn(attentionMarks, {
  coach: { ...read, insert: "all", update: ["untilOn", "words", "markedAt"], delete: "all" },
});
