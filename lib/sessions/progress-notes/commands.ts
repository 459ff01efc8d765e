/** Writing up a session: a draft that is saved as it grows, signed once, and then only added to. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { progressNoteAddenda, progressNotes } from "@/db/schema/session-notes";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockAppointment } from "../appointments/records/booked";
import { practiceHeadings } from "../note-headings/records";
import { ownNote } from "./records";
import { passesOver } from "./rules";
import { type AddAddendum, noteParts, type ProgressNoteContent, type SaveProgressNote } from "./schema";

const newer =
  "There is a newer text of this note, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const isSigned =
  "This note was signed meanwhile, so it can’t be changed any more. Your words are still here: copy them, open the page again and add them below the note.";
/** A note of before lacks the parts that came later. */
const whole = (content: ProgressNoteContent) => ({ progress: "", assigned: "", ...content });

const empty = "Please write something before you sign";

/** @throws NotFound; Refusal when it was signed, or has changed since `baseRevision`; FieldErrors for an empty one that is signed */
export function saveProgressNote(
  coach: Coach,
  { appointmentId, baseRevision, writer, sign, ...given }: SaveProgressNote,
): Promise<{ noteId: string; revision: number }> {
  const content = whole(given);
  return asActor(coach, async (tx) => {
    const { coupleId } = await lockAppointment(tx, appointmentId);
    const saved = await ownNote(tx, coach, { coupleId, appointmentId });
    const { headings, ...written } = saved?.content ?? {
      ...given,
      headings: await practiceHeadings(tx, coach.practiceId),
    };
    const same = saved !== null && isDeepStrictEqual(whole(written), content);
    const kept = { ...content, ...(headings && Object.keys(headings).length > 0 ? { headings } : {}) };
    if (saved?.signedAt) {
      if (same) return { noteId: saved.noteId, revision: saved.revision };
      throw new Refusal(isSigned);
    }
    if (!same && passesOver(saved ?? { revision: 0, writer: null }, { baseRevision, writer }))
      throw new Refusal(newer);
    if (sign && noteParts.every((part) => content[part] === "")) throw new FieldErrors({ focus: [empty] });
    if (same && !sign) return { noteId: saved.noteId, revision: saved.revision };
    const revision = (saved?.revision ?? 0) + 1;
    const { noteId } = saved
      ? firstOrNotFound(
          await tx
            .update(progressNotes)
            .set({ content: kept, revision, writer, savedAt: coach.at, signedAt: sign ? coach.at : null })
            .where(and(eq(progressNotes.coupleId, coupleId), eq(progressNotes.id, saved.noteId)))
            .returning({ noteId: progressNotes.id }),
        )
      : firstOrNotFound(
          await insertOnly(tx, progressNotes, {
            ...{ practiceId: coach.practiceId, coupleId, appointmentId, coachId: coach.personId },
            ...{ content: kept, revision, writer, savedAt: coach.at },
          }).returning({ noteId: progressNotes.id }),
        );
    if (sign && !saved)
      await tx
        .update(progressNotes)
        .set({ signedAt: coach.at })
        .where(and(eq(progressNotes.coupleId, coupleId), eq(progressNotes.id, noteId)));
    if (sign || !saved) {
      const action = sign ? "progress_note.sign" : "progress_note.begin";
      const event = { action, subjectKind: "progress_note", subjectId: noteId, coupleId };
      await recordAuditEvent(tx, coach, event);
    }
    return { noteId, revision };
  });
}

/** To a signed note of one's own, or of whoever worked with them before. @throws NotFound; Refusal while it is not signed */
export function addAddendum(coach: Coach, { noteId, words }: AddAddendum): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, signedAt } = firstOrNotFound(
      await tx
        .select({ coupleId: progressNotes.coupleId, signedAt: progressNotes.signedAt })
        .from(progressNotes)
        .where(eq(progressNotes.id, noteId)),
    );
    if (!signedAt) throw new Refusal("This note is not signed yet: write it into the note itself.");
    const mine = and(
      eq(progressNoteAddenda.coupleId, coupleId),
      eq(progressNoteAddenda.noteId, noteId),
      eq(progressNoteAddenda.coachId, coach.personId),
      eq(progressNoteAddenda.words, words),
    );
    const [same] = await tx.select({ id: progressNoteAddenda.id }).from(progressNoteAddenda).where(mine);
    if (same) return;
    await insertOnly(tx, progressNoteAddenda, {
      ...{ practiceId: coach.practiceId, coupleId, noteId, coachId: coach.personId },
      ...{ words, addedAt: coach.at },
    });
    await recordAuditEvent(tx, coach, {
      ...{ action: "progress_note.add", subjectKind: "progress_note", subjectId: noteId, coupleId },
    });
  });
}
