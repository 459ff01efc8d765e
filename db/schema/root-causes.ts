/** The coach’s root-cause note in all its versions, the conflicts it draws on, and hypotheses apart from it. Clients have no right on them. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, id, instant } from "./columns";
import { conflicts } from "./conflicts";
import { couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

/** A counselor's own thoughts stay with them when the couple goes on with another. */
const byMe = sql`${inOwnCouples} and coach_id = ${claim.person}`;
const ofMyNote = sql`${inOwnCouples} and (couple_id, revision) in (select couple_id, revision from root_cause_notes)`;

/** Every text that the note ever had; the highest revision is the note. Nothing is changed, so two tabs cannot overwrite each other. */
export const rootCauseNotes = pgTable(
  "root_cause_notes",
  {
    ...coupleKey(),
    revision: integer().notNull(),
    content: jsonb().$type<StoredAs<"rootCauseNoteContent">>().notNull(),
    coachId: uuid("coach_id").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.revision] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("root_cause_notes_revision", sql`${t.revision} >= 1`),
    coachMay("root_cause_notes", "select", byMe),
    coachMay("root_cause_notes", "insert", byMe),
    systemMay("root_cause_notes"),
  ],
);

export const rootCauseNotesRights = rightsOn(rootCauseNotes, { coach: { ...read, insert: "all" } });

/** What happened, as far as a revision of the note speaks of it. */
export const rootCauseNoteConflicts = pgTable(
  "root_cause_note_conflicts",
  {
    ...coupleKey(),
    revision: integer().notNull(),
    conflictId: uuid("conflict_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.revision, t.conflictId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.revision],
      foreignColumns: [rootCauseNotes.practiceId, rootCauseNotes.coupleId, rootCauseNotes.revision],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    coachMay("root_cause_note_conflicts", "select", ofMyNote),
    coachMay("root_cause_note_conflicts", "insert", ofMyNote),
    systemMay("root_cause_note_conflicts"),
  ],
);

export const rootCauseNoteConflictsRights = rightsOn(rootCauseNoteConflicts, {
  coach: { ...read, insert: "all" },
});

/** What the counselor only supposes. In no export and under no client's right; its words never change, it is kept or let go. */
export const rootCauseHypotheses = pgTable(
  "root_cause_hypotheses",
  {
    ...coupleKey(),
    id: id(),
    coachId: uuid("coach_id").notNull(),
    words: text().notNull(),
    createdAt: createdAt(),
    letGoAt: instant("let_go_at"),
    letGoWhy: text("let_go_why"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("root_cause_hypotheses_words_length", sql`length(${t.words}) between 1 and 1500`),
    check("root_cause_hypotheses_why_length", sql`length(${t.letGoWhy}) <= 600`),
    check("root_cause_hypotheses_why_with_day", sql`${t.letGoWhy} is null or ${t.letGoAt} is not null`),
    index("root_cause_hypotheses_by_id").on(t.practiceId, t.id),
    coachMay("root_cause_hypotheses", "select", byMe),
    coachMay("root_cause_hypotheses", "insert", byMe),
    coachMay("root_cause_hypotheses", "update", byMe),
    systemMay("root_cause_hypotheses"),
  ],
);

export const rootCauseHypothesesRights = rightsOn(rootCauseHypotheses, {
  coach: { ...read, insert: "all", update: ["letGoAt", "letGoWhy"] },
});
