/** Keeping a private note: sealed before it reaches the database, and gone for good when it is removed. */
import "server-only";
import { asActor } from "@/db/access";
import { privateNotes } from "@/db/schema/session-notes";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { sealText } from "@/lib/platform/sealed-text";
import { lockAppointment } from "../appointments/records/booked";
import { passesOver } from "../progress-notes/rules";
import { belongsTo, mine, openNote } from "./records/own";
import type { RemovePrivateNote, SavePrivateNote } from "./schema";

const newer =
  "There is a newer text of this note, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const locked =
  "This note was sealed with a key that the server no longer has, so nothing is written over it. Your words are still here: keep them elsewhere, and ask whoever runs the server for the earlier key.";

const personal = { subjectKind: "private_note", scope: "person" } as const;

/** @throws NotFound; Refusal when it has changed since `baseRevision`, or can’t be opened any more */
export function savePrivateNote(
  coach: Coach,
  { appointmentId, baseRevision, writer, words }: SavePrivateNote,
): Promise<{ revision: number }> {
  return asActor(coach, async (tx) => {
    const { coupleId } = await lockAppointment(tx, appointmentId);
    const of = { coupleId, appointmentId };
    const saved = await openNote(tx, coach, of);
    if (saved?.words === null) throw new Refusal(locked);
    if (saved && saved.words === words) return { revision: saved.revision };
    if (passesOver(saved ?? { revision: 0, writer: null }, { baseRevision, writer }))
      throw new Refusal(newer);
    const revision = (saved?.revision ?? 0) + 1;
    const { keyId, sealed } = sealText(words, belongsTo(coach, of));
    if (saved)
      await tx
        .update(privateNotes)
        .set({ keyId, sealed, revision, writer, savedAt: coach.at })
        .where(mine(coach, of));
    else
      await insertOnly(tx, privateNotes, {
        ...{ practiceId: coach.practiceId, coupleId, appointmentId, coachId: coach.personId },
        ...{ keyId, sealed, revision, writer, savedAt: coach.at },
      });
    if (!saved) await recordAuditEvent(tx, coach, { action: "private_note.begin", coupleId, ...personal });
    return { revision };
  });
}

/** Twice is once. @throws NotFound */
export function removePrivateNote(coach: Coach, { appointmentId }: RemovePrivateNote): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = await lockAppointment(tx, appointmentId);
    const removed = await tx
      .delete(privateNotes)
      .where(mine(coach, { coupleId, appointmentId }))
      .returning({ id: privateNotes.id });
    if (removed.length === 0) return;
    await recordAuditEvent(tx, coach, { action: "private_note.remove", coupleId, ...personal });
  });
}
