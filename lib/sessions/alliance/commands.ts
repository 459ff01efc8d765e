/** Saying how a session was, alone and once. */
import "server-only";
import { and, eq, gt, lte } from "drizzle-orm";
import { asActor } from "@/db/access";
import { allianceAnswers } from "@/db/schema/alliance";
import { appointments } from "@/db/schema/appointments";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { type AnswerAlliance, daysOpen } from "./schema";

/** The same session once more stays as it was said first. @throws NotFound for a session that is not theirs, not over, or long ago */
export function answerAlliance(client: Client, { appointmentId, ...said }: AnswerAlliance): Promise<void> {
  const { practiceId, coupleId, personId: clientId, at } = client;
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ appointmentId: appointments.id })
        .from(appointments)
        .where(
          and(
            eq(appointments.coupleId, coupleId),
            eq(appointments.id, appointmentId),
            lte(appointments.endsAt, at),
            gt(appointments.endsAt, new Date(at.getTime() - daysOpen * 86_400_000)),
          ),
        ),
    );
    const saved = await insertOnly(tx, allianceAnswers, {
      ...{ practiceId, coupleId, clientId, appointmentId, answeredAt: at },
      ...said,
    })
      .onConflictDoNothing()
      .returning({ appointmentId: allianceAnswers.appointmentId });
    if (saved.length === 0) return;
    await recordAuditEvent(tx, client, {
      ...{ action: "alliance.answer", subjectKind: "client", subjectId: clientId },
      scope: "person",
    });
  });
}
