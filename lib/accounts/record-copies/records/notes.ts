/** Signed progress notes with what was added to them, under the coach's own rights; `mayCopyNote` decides on each. Private notes have no statement here. */
import "server-only";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { progressNoteAddenda, progressNotes } from "@/db/schema/session-notes";
import { jsonRows } from "@/db/statements";

/** A draft is nobody's to hand out: not even its writer's, until it is signed. */
export const signedNotes = (tx: Tx, coupleId: string) =>
  tx
    .select({
      content: progressNotes.content,
      startsAt: appointments.startsAt,
      clientId: appointments.clientId,
      addenda: sql<{ words: string }[]>`(select ${jsonRows(
        { words: progressNoteAddenda.words },
        sql`${progressNoteAddenda.addedAt}, ${progressNoteAddenda.id}`,
      )} from ${progressNoteAddenda} where ${and(
        eq(progressNoteAddenda.coupleId, progressNotes.coupleId),
        eq(progressNoteAddenda.noteId, progressNotes.id),
      )})`,
    })
    .from(progressNotes)
    .innerJoin(
      appointments,
      and(
        eq(appointments.practiceId, progressNotes.practiceId),
        eq(appointments.coupleId, progressNotes.coupleId),
        eq(appointments.id, progressNotes.appointmentId),
      ),
    )
    .where(and(eq(progressNotes.coupleId, coupleId), isNotNull(progressNotes.signedAt)))
    .orderBy(asc(appointments.startsAt), asc(progressNotes.id));
