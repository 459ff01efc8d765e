/** Sharing a few words about a session with those who came, changing them, and taking them back. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { sessionSummaries } from "@/db/schema/session-summaries";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { privateWords } from "@/lib/sessions/shared-agenda/records";
import { repeatsPrivate } from "@/lib/sessions/shared-agenda/rules";
import type { ShareSummary, WithdrawSummary } from "./schema";

const apart = "Nothing new is shared between the two of them just now. You can keep it in your note.";
const notYet = "This session was canceled, so there is nothing to say about it.";
const repeats =
  "This repeats what one of them wrote for you alone. Put it in words of your own, or leave it out.";

const sessionOf = async (tx: Tx, appointmentId: string) =>
  firstOrNotFound(
    await tx
      .select({
        coupleId: appointments.coupleId,
        clientId: appointments.clientId,
        canceledAt: appointments.canceledAt,
      })
      .from(appointments)
      .where(eq(appointments.id, appointmentId)),
  );

const said = (coupleId: string, appointmentId: string) => ({
  ...{ subjectKind: "appointment", subjectId: appointmentId, coupleId },
});

/** The same words once more change nothing. @throws NotFound, Refusal; FieldErrors for what was written for the counselor alone */
export function shareSummary(coach: Coach, { appointmentId, words }: ShareSummary): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, clientId, canceledAt } = await sessionOf(tx, appointmentId);
    const { status } = await lockCoupleAs(tx, coach, coupleId);
    if (canceledAt) throw new Refusal(notYet);
    if (clientId === null) {
      if (isApart(status)) throw new Refusal(apart);
      if (repeatsPrivate(words.split("\n"), await privateWords(tx, coupleId)) !== null)
        throw new FieldErrors({ words: [repeats] });
    }
    const set = { words, coachId: coach.personId, sharedAt: coach.at };
    await insertOnly(tx, sessionSummaries, {
      ...{ practiceId: coach.practiceId, coupleId, appointmentId, ...set },
    }).onConflictDoUpdate({
      target: [sessionSummaries.practiceId, sessionSummaries.coupleId, sessionSummaries.appointmentId],
      set: { words, coachId: coach.personId, sharedAt: coach.at, withdrawnAt: null },
    });
    await recordAuditEvent(tx, coach, { action: "session_summary.share", ...said(coupleId, appointmentId) });
  });
}

/** Twice is once. @throws NotFound */
export function withdrawSummary(coach: Coach, { appointmentId }: WithdrawSummary): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = await sessionOf(tx, appointmentId);
    const { count } = await tx
      .update(sessionSummaries)
      .set({ withdrawnAt: coach.at, coachId: coach.personId })
      .where(
        and(
          eq(sessionSummaries.coupleId, coupleId),
          eq(sessionSummaries.appointmentId, appointmentId),
          isNull(sessionSummaries.withdrawnAt),
        ),
      );
    if (count === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "session_summary.withdraw",
      ...said(coupleId, appointmentId),
    });
  });
}
