/** What a counselor writes up after a session: the progress note, signed once and then only added to, and the private note, encrypted before it gets here. Clients have no right on either. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { appointments } from "./appointments";
import { bytes, coupleKey, id, instant } from "./columns";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const byMe = sql`${inOwnCouples} and coach_id = ${claim.person}`;

/** One for a session. A draft is its writer's; once signed it is the record's, and no counselor can change it any more. */
export const progressNotes = pgTable(
  "progress_notes",
  {
    ...coupleKey(),
    id: id(),
    appointmentId: uuid("appointment_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    content: jsonb().$type<StoredAs<"progressNoteContent">>().notNull(),
    revision: integer().notNull(),
    /** Which open page wrote last: a later save of the same page is no conflict. */
    writer: text(),
    savedAt: instant("saved_at").notNull(),
    signedAt: instant("signed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    unique("progress_notes_session").on(t.practiceId, t.coupleId, t.appointmentId, t.coachId),
    coachMay(
      "progress_notes",
      "select",
      sql`${inOwnCouples} and (signed_at is not null or coach_id = ${claim.person})`,
    ),
    coachMay("progress_notes", "insert", sql`${byMe} and signed_at is null`),
    coachMay("progress_notes", "update", sql`${byMe} and signed_at is null`, byMe),
    systemMay("progress_notes"),
  ],
);

export const progressNotesRights = rightsOn(progressNotes, {
  coach: { ...read, insert: "all", update: ["content", "revision", "writer", "savedAt", "signedAt"] },
});

/** What is added to a signed note: never changed, never taken away. */
export const progressNoteAddenda = pgTable(
  "progress_note_addenda",
  {
    ...coupleKey(),
    id: id(),
    noteId: uuid("note_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    words: text().notNull(),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.noteId],
      foreignColumns: [progressNotes.practiceId, progressNotes.coupleId, progressNotes.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("progress_note_addenda_words_length", sql`length(${t.words}) between 1 and 4000`),
    coachMay("progress_note_addenda", "select", inOwnCouples),
    coachMay(
      "progress_note_addenda",
      "insert",
      sql`${byMe} and exists (select 1 from progress_notes n where n.practice_id = progress_note_addenda.practice_id
        and n.couple_id = progress_note_addenda.couple_id and n.id = progress_note_addenda.note_id and n.signed_at is not null)`,
    ),
    systemMay("progress_note_addenda"),
  ],
);

export const progressNoteAddendaRights = rightsOn(progressNoteAddenda, { coach: { ...read, insert: "all" } });

/** One counselor's private note on a session: its writer's alone, whoever owns the practice or goes on with the couple. */
export const privateNotes = pgTable(
  "private_notes",
  {
    ...coupleKey(),
    id: id(),
    appointmentId: uuid("appointment_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    /** Which of the practice's keys opens it; the words are never here in clear. */
    keyId: text("key_id").notNull(),
    sealed: bytes("sealed").notNull(),
    revision: integer().notNull(),
    writer: text(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.appointmentId],
      foreignColumns: [appointments.practiceId, appointments.coupleId, appointments.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    unique("private_notes_session").on(t.practiceId, t.coupleId, t.appointmentId, t.coachId),
    coachMay("private_notes", "select", byMe),
    coachMay("private_notes", "insert", byMe),
    coachMay("private_notes", "update", byMe),
    coachMay("private_notes", "delete", byMe),
    systemMay("private_notes"),
  ],
);

export const privateNotesRights = rightsOn(privateNotes, {
  coach: {
    ...read,
    insert: "all",
    update: ["keyId", "sealed", "revision", "writer", "savedAt"],
    delete: "all",
  },
});
