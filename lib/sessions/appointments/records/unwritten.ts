/** Sessions that were held lately and have no signed note of the reader's. A part of the diary's statement. */
import "server-only";
import { and, desc, eq, gt, isNotNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { couples } from "@/db/schema/couples";
import { progressNotes } from "@/db/schema/session-notes";
import { jsonRows } from "@/db/statements";
import { isBooked } from "./booked";

const most = 10;

type Asked = { at: SQL; since: SQL; coachId: SQL };

/** The latest first, as one row. */
export const unwrittenRows = (tx: Tx, { at, since, coachId }: Asked) => {
  const signed = tx
    .select({ id: progressNotes.id })
    .from(progressNotes)
    .where(
      and(
        eq(progressNotes.practiceId, appointments.practiceId),
        eq(progressNotes.coupleId, appointments.coupleId),
        eq(progressNotes.appointmentId, appointments.id),
        eq(progressNotes.coachId, coachId),
        isNotNull(progressNotes.signedAt),
      ),
    );
  const held = tx
    .select({
      appointmentId: sql<string>`${appointments.id}`.as("held_id"),
      coupleId: couples.id,
      coupleLabel: couples.label,
      startsAt: appointments.startsAt,
    })
    .from(appointments)
    .innerJoin(
      couples,
      and(eq(couples.practiceId, appointments.practiceId), eq(couples.id, appointments.coupleId)),
    )
    .where(and(isBooked, lte(appointments.endsAt, at), gt(appointments.endsAt, since), notExists(signed)))
    .orderBy(desc(appointments.startsAt))
    .limit(most)
    .as("held");
  return tx
    .select({
      rows: jsonRows(
        {
          appointmentId: sql<string>`${held.appointmentId}`,
          coupleId: held.coupleId,
          coupleLabel: held.coupleLabel,
          startsAt: held.startsAt,
        },
        sql`${held.startsAt} desc, ${held.appointmentId}`,
      ).as("held_rows"),
    })
    .from(held)
    .as("all_held");
};
