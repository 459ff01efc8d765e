/** Assigning an exercise at the end of a session, with the plan that was made for it. */
import "server-only";
import { and, countDistinct, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { assignmentPlans } from "@/db/schema/assignment-plans";
import { assignments } from "@/db/schema/assignments";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { createAssignment } from "../records/assign";
import { type AssignInSession, plannedAtMost } from "./schema";

const enough =
  "Two exercises were planned in this session already; more than two are rarely done. Withdraw one of them first, or assign this one another day.";
const notThere =
  "Only one of them was there. Please choose them, or assign it from the page of all exercises.";

/** One after the other for one session. @throws NotFound; Refusal once there are two */
async function lockSession(tx: Tx, { coupleId, appointmentId }: AssignInSession) {
  const session = firstOrNotFound(
    await tx
      .select({ clientId: appointments.clientId })
      .from(appointments)
      .where(
        and(
          eq(appointments.coupleId, coupleId),
          eq(appointments.id, appointmentId),
          isNull(appointments.canceledAt),
        ),
      )
      .for("no key update"),
  );
  const [planned] = await tx
    .select({ count: countDistinct(assignmentPlans.assignmentId) })
    .from(assignmentPlans)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, assignmentPlans.practiceId),
        eq(assignments.coupleId, assignmentPlans.coupleId),
        eq(assignments.id, assignmentPlans.assignmentId),
        isNull(assignments.withdrawnAt),
      ),
    )
    .where(and(eq(assignmentPlans.coupleId, coupleId), eq(assignmentPlans.appointmentId, appointmentId)));
  if ((planned?.count ?? 0) >= plannedAtMost) throw new Refusal(enough);
  return session;
}

/** @throws NotFound, Refusal, FieldErrors as `assignExercise` does; Refusal for a third one from a session */
export function assignInSession(coach: Coach, input: AssignInSession): Promise<{ assignmentId: string }> {
  const { appointmentId, what, whenWords, whereWords, obstacle, sure, ...wanted } = input;
  const { coupleId } = wanted;
  return asActor(coach, async (tx) => {
    const { clientId } = await lockSession(tx, input);
    if (clientId && wanted.partners.some((one) => one.clientId !== clientId))
      throw new FieldErrors({ partners: [notThere] });
    const { assignmentId, overruled } = await createAssignment(tx, { ...coach, byHand: true }, wanted);
    await insertOnly(
      tx,
      assignmentPlans,
      wanted.partners.map((partner, i) => ({
        ...{
          practiceId: coach.practiceId,
          coupleId,
          assignmentId,
          clientId: partner.clientId,
          appointmentId,
        },
        ...{ what, whenWords, whereWords, obstacle, sure: sure[i] ?? null, plannedAt: coach.at },
      })),
    );
    const plain = [
      "exercise",
      "mode",
      "partners",
      "why",
      "starts_on",
      "due_on",
      "recurrence",
      "release_rule",
    ];
    await recordAuditEvent(tx, coach, {
      ...{ action: "assignment.create", subjectKind: "assignment", subjectId: assignmentId, coupleId },
      fields: [...plain, "plan", ...(overruled ? ["pace_overruled"] : [])],
    });
    return { assignmentId };
  });
}
