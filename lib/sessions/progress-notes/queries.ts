/** A session with what was written up about it, and which sessions have a note. */
import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { appointments } from "@/db/schema/appointments";
import { coaches } from "@/db/schema/practices";
import { privateNotes, progressNoteAddenda, progressNotes } from "@/db/schema/session-notes";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { practiceHeadings } from "../note-headings/records";
import type { SessionRecord } from "./types";

type OfSession = { coupleId: string; appointmentId: string };

/** @throws NotFound */
export function sessionRecord(coach: Coach, { coupleId, appointmentId }: OfSession): Promise<SessionRecord> {
  return readAs(coach, async (tx) => {
    const ofSession = <T extends typeof progressNotes | typeof privateNotes>(table: T) =>
      and(eq(table.coupleId, coupleId), eq(table.appointmentId, appointmentId));
    const [found, notes, addenda, own, headings] = await Promise.all([
      tx
        .select({
          coupleId: appointments.coupleId,
          appointmentId: appointments.id,
          clientId: appointments.clientId,
          startsAt: appointments.startsAt,
          endsAt: appointments.endsAt,
          canceledAt: appointments.canceledAt,
        })
        .from(appointments)
        .where(and(eq(appointments.coupleId, coupleId), eq(appointments.id, appointmentId))),
      tx
        .select({
          noteId: progressNotes.id,
          content: progressNotes.content,
          revision: progressNotes.revision,
          savedAt: progressNotes.savedAt,
          signedAt: progressNotes.signedAt,
          coachId: progressNotes.coachId,
          coachName: coaches.name,
        })
        .from(progressNotes)
        .innerJoin(
          coaches,
          and(eq(coaches.practiceId, progressNotes.practiceId), eq(coaches.id, progressNotes.coachId)),
        )
        .where(ofSession(progressNotes))
        .orderBy(asc(progressNotes.savedAt)),
      tx
        .select({
          addendumId: progressNoteAddenda.id,
          noteId: progressNoteAddenda.noteId,
          words: progressNoteAddenda.words,
          addedAt: progressNoteAddenda.addedAt,
          coachName: coaches.name,
        })
        .from(progressNoteAddenda)
        .innerJoin(
          coaches,
          and(
            eq(coaches.practiceId, progressNoteAddenda.practiceId),
            eq(coaches.id, progressNoteAddenda.coachId),
          ),
        )
        .where(eq(progressNoteAddenda.coupleId, coupleId))
        .orderBy(asc(progressNoteAddenda.addedAt), asc(progressNoteAddenda.id)),
      tx.select({ id: privateNotes.id }).from(privateNotes).where(ofSession(privateNotes)),
      practiceHeadings(tx, coach.practiceId),
    ]);
    return {
      ...firstOrNotFound(found),
      notes: notes.map(({ coachId, ...note }) => ({
        ...note,
        mine: coachId === coach.personId,
        addenda: addenda
          .filter(({ noteId }) => noteId === note.noteId)
          .map(({ noteId: _, ...addendum }) => addendum),
      })),
      headings,
      hasPrivateNote: own.length > 0,
    };
  });
}

/** Of one's couples: which sessions are written up, and whether that is signed. */
export function notesOfSessions(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<Record<string, "draft" | "signed">> {
  return readAs(coach, async (tx) => {
    const rows = await tx
      .select({ appointmentId: progressNotes.appointmentId, signedAt: progressNotes.signedAt })
      .from(progressNotes)
      .where(eq(progressNotes.coupleId, coupleId))
      .orderBy(asc(progressNotes.savedAt));
    return Object.fromEntries(rows.map((row) => [row.appointmentId, row.signedAt ? "signed" : "draft"]));
  });
}
