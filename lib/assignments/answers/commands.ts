/** An author's say over an answer that is handed in: let more people read it, or take it back. */
import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { exerciseFields, versionOfAssignment } from "@/lib/assignments/records/versions";
import { lockForAuthor, openAfterWidening } from "@/lib/assignments/sealed/records/as-system";
import { type Audience, audiences } from "@/lib/library/exercises/terms";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { raiseFromAnswers } from "@/lib/safety/signals/records";
import { signalsIn } from "@/lib/safety/signals/rules/answers";
import type { WidenAnswer, WithdrawAnswer } from "./schema";

/** By this client, or by both. */
const own = (client: Client, { responseId, fieldKey }: WithdrawAnswer) =>
  and(
    eq(answers.responseId, responseId),
    eq(answers.fieldKey, fieldKey),
    or(eq(answers.clientId, client.personId), isNull(answers.clientId)),
  );

/** @throws NotFound for anybody else's answer, also for one of the partner's that is open to them */
async function findOwn(tx: Tx, client: Client, input: WithdrawAnswer) {
  return firstOrNotFound(
    await tx
      .select({
        assignmentId: answers.assignmentId,
        occurrence: answers.occurrence,
        clientId: answers.clientId,
        audience: answers.audience,
        withdrawnAt: answers.withdrawnAt,
        value: answers.value,
        fields: exerciseFields,
      })
      .from(answers)
      .innerJoin(assignments, eq(assignments.id, answers.assignmentId))
      .innerJoin(exerciseVersions, versionOfAssignment)
      .where(own(client, input)),
  );
}

const rank = (audience: Audience) => audiences.indexOf(audience);

/** Only ever wider, and never wider than the question allows. Opens at once where both sheets are open already. */
export function widenAnswer(client: Client, input: WidenAnswer): Promise<void> {
  const { responseId, fieldKey, to } = input;
  return asActor(client, async (tx) => {
    const answer = await findOwn(tx, client, input);
    const field = answer.fields.find((one) => one.key === fieldKey);
    if (!field) throw new NotFound();
    if (answer.withdrawnAt) {
      throw new Refusal(
        "You no longer share this answer, so it stays with you. You can write it again next time.",
      );
    }
    if (rank(to) > rank(field.widest)) {
      throw new Refusal(
        field.widest === "self"
          ? "This box is for you alone and cannot be shared."
          : ({ counselor }) => `This answer can be shared with your ${counselor}, but no further.`,
      );
    }
    if (rank(to) <= rank(answer.audience)) return;

    const { practiceId, coupleId } = client;
    const { assignmentId, occurrence, value } = answer;
    const place = { practiceId, coupleId, assignmentId, occurrence };
    const assignment = await lockForAuthor(tx, place);
    const widened = await tx
      .update(answers)
      .set({ audience: to })
      .where(and(own(client, input), isNull(answers.withdrawnAt), lt(answers.audience, to)))
      .returning({ fieldKey: answers.fieldKey });
    if (widened.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "answer.widen",
      subjectKind: "response",
      subjectId: responseId,
      fields: [fieldKey],
    });
    const shown = [{ fieldKey, value, audience: to }];
    await raiseFromAnswers(tx, client, responseId, signalsIn(answer.fields, shown));
    if (to !== "couple") return;
    await openAfterWidening(tx, client, place, assignment, { responseId, shared: answer.clientId === null });
  });
}

/** From now on neither coach nor partner can read it; the author still can. What was read before cannot be unread. */
export function withdrawAnswer(client: Client, input: WithdrawAnswer): Promise<void> {
  return asActor(client, async (tx) => {
    await findOwn(tx, client, input);
    const withdrawn = await tx
      .update(answers)
      .set({ withdrawnAt: client.at })
      .where(and(own(client, input), isNull(answers.withdrawnAt)))
      .returning({ fieldKey: answers.fieldKey });
    if (withdrawn.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "answer.withdraw",
      subjectKind: "response",
      subjectId: input.responseId,
      fields: [input.fieldKey],
      scope: "person",
    });
  });
}
