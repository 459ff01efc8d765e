/** A counselor's own note on a session, inside their transaction. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { progressNotes } from "@/db/schema/session-notes";
import type { Coach } from "@/lib/platform/auth/actor";

type OfSession = { coupleId: string; appointmentId: string };

export async function ownNote(tx: Tx, coach: Coach, { coupleId, appointmentId }: OfSession) {
  const [note] = await tx
    .select({
      noteId: progressNotes.id,
      content: progressNotes.content,
      revision: progressNotes.revision,
      writer: progressNotes.writer,
      signedAt: progressNotes.signedAt,
    })
    .from(progressNotes)
    .where(
      and(
        eq(progressNotes.coupleId, coupleId),
        eq(progressNotes.appointmentId, appointmentId),
        eq(progressNotes.coachId, coach.personId),
      ),
    );
  return note ?? null;
}
