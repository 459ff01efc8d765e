/** Private notes of everybody, sealed anew with the newest key: nothing of them leaves this function. */
import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { privateNotes } from "@/db/schema/session-notes";
import { asSystem } from "@/db/system";
import { newestKeyId, openText, sealText } from "@/lib/platform/sealed-text";
import { placeOf } from "./own";

/** @returns how many moved, and how many stay shut since their key is not known */
export function resealNotes(): Promise<{ moved: number; shut: number }> {
  return asSystem("an older key is to be given up", async (tx) => {
    const notes = await tx
      .select({
        noteId: privateNotes.id,
        practiceId: privateNotes.practiceId,
        coupleId: privateNotes.coupleId,
        appointmentId: privateNotes.appointmentId,
        coachId: privateNotes.coachId,
        keyId: privateNotes.keyId,
        sealed: privateNotes.sealed,
      })
      .from(privateNotes)
      .where(ne(privateNotes.keyId, newestKeyId()))
      .for("update");
    let moved = 0;
    for (const { noteId, keyId, sealed, ...place } of notes) {
      const words = openText({ keyId, sealed }, placeOf(place));
      if (words === null) continue;
      const anew = sealText(words, placeOf(place));
      await tx
        .update(privateNotes)
        .set({ keyId: anew.keyId, sealed: anew.sealed })
        .where(
          and(
            eq(privateNotes.practiceId, place.practiceId),
            eq(privateNotes.coupleId, place.coupleId),
            eq(privateNotes.id, noteId),
          ),
        );
      moved += 1;
    }
    return { moved, shut: notes.length - moved };
  });
}
