/** How each partner said the sessions of the last two months were. A part of the brief's statement. */
import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { allianceAnswers } from "@/db/schema/alliance";
import { appointments } from "@/db/schema/appointments";
import { clients } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { byClient, ours } from "./checks";

/** By partner, the latest first. */
export const allianceOf = (tx: Tx, at: unknown) =>
  tx
    .select({
      rows: jsonRows(
        {
          clientId: clients.id,
          firstName: clients.firstName,
          appointmentId: allianceAnswers.appointmentId,
          startsAt: appointments.startsAt,
          heard: allianceAnswers.heard,
          topics: allianceAnswers.topics,
          pace: allianceAnswers.pace,
          fair: allianceAnswers.fair,
          words: allianceAnswers.words,
        },
        sql`${clients.place}, ${appointments.startsAt} desc`,
      ),
    })
    .from(allianceAnswers)
    .innerJoin(clients, byClient(allianceAnswers))
    .innerJoin(
      appointments,
      and(
        eq(appointments.practiceId, allianceAnswers.practiceId),
        eq(appointments.coupleId, allianceAnswers.coupleId),
        eq(appointments.id, allianceAnswers.appointmentId),
      ),
    )
    .where(
      and(ours(allianceAnswers), gt(appointments.startsAt, sql`${at}::timestamptz - interval '60 days'`)),
    );
