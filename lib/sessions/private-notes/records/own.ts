/** One's own private note on a session, inside one's own transaction: found sealed, opened for its writer alone. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { privateNotes } from "@/db/schema/session-notes";
import type { Coach } from "@/lib/platform/auth/actor";
import { openText } from "@/lib/platform/sealed-text";

type OfSession = { coupleId: string; appointmentId: string };

type Place = OfSession & { practiceId: string; coachId: string };

/** What a sealed note belongs to: with another couple, session or counselor it does not open. */
export const placeOf = ({ practiceId, coupleId, appointmentId, coachId }: Place) =>
  [practiceId, coupleId, appointmentId, coachId].join(":");

export const belongsTo = (coach: Coach, of: OfSession) =>
  placeOf({ ...of, practiceId: coach.practiceId, coachId: coach.personId });

export const mine = (coach: Coach, { coupleId, appointmentId }: OfSession) =>
  and(
    eq(privateNotes.coupleId, coupleId),
    eq(privateNotes.appointmentId, appointmentId),
    eq(privateNotes.coachId, coach.personId),
  );

export async function openNote(tx: Tx, coach: Coach, of: OfSession) {
  const [found] = await tx
    .select({
      noteId: privateNotes.id,
      keyId: privateNotes.keyId,
      sealed: privateNotes.sealed,
      revision: privateNotes.revision,
      writer: privateNotes.writer,
      savedAt: privateNotes.savedAt,
    })
    .from(privateNotes)
    .where(mine(coach, of));
  if (!found) return null;
  const { keyId, sealed, ...note } = found;
  return { ...note, keyId, words: openText({ keyId, sealed }, belongsTo(coach, of)) };
}
