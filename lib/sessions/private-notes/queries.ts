/** A counselor's private note on a session: nobody else's to read. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireAppointment } from "../appointments/records/booked";
import { openNote } from "./records/own";
import type { PrivateNote } from "./types";

/** Empty in revision 0 before there is one. @throws NotFound for a session that is not one's own couple's */
export function privateNote(
  coach: Coach,
  { appointmentId }: { appointmentId: string },
): Promise<PrivateNote> {
  return readAs(coach, async (tx) => {
    const { coupleId } = await requireAppointment(tx, appointmentId);
    const note = await openNote(tx, coach, { coupleId, appointmentId });
    if (!note) return { revision: 0, savedAt: null, words: "" };
    const { revision, savedAt, words } = note;
    return { revision, savedAt, words };
  });
}
