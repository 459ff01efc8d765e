/** An author's say over an answer that is handed in: let more people read it, or take it back. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { hold, openWhatMay, type Place } from "@/lib/assignments/sealed/records";
import type { Field } from "@/lib/library/exercises/schema/content";
import { type Audience, audiences } from "@/lib/library/exercises/terms";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { raiseFromAnswers } from "@/lib/safety/signals/records";
import { signalsIn } from "@/lib/safety/signals/rules/answers";
import type { WidenAnswer, WithdrawAnswer } from "./schema";

type Mine = {
  assignment_id: string;
  occurrence: number;
  client_id: string | null;
  audience: Audience;
  withdrawn: boolean;
  value: unknown;
  fields: Field[];
};

/** @throws NotFound for anybody else's answer, also for one of the partner's that is open to them */
async function myAnswer(tx: Tx, client: Client, responseId: string, fieldKey: string): Promise<Mine> {
  return firstOrNotFound(
    await tx.execute<Mine>(sql`
      select n.assignment_id, n.occurrence, n.client_id, n.audience, n.withdrawn_at is not null as withdrawn, n.value,
        v.content -> 'fields' as fields
      from answers n
      join assignments a on a.id = n.assignment_id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      where n.response_id = ${responseId} and n.field_key = ${fieldKey}
        and (n.client_id = ${client.personId} or n.client_id is null)`),
  );
}

const rank = (audience: Audience) => audiences.indexOf(audience);

/** Only ever wider, and never wider than the question allows. Opens at once where the exchange is open already. */
export function widenAnswer(client: Client, input: WidenAnswer): Promise<void> {
  return asActor(client, async (tx) => {
    const answer = await myAnswer(tx, client, input.responseId, input.fieldKey);
    const field = answer.fields.find((one) => one.key === input.fieldKey);
    if (!field) throw new NotFound();
    if (answer.withdrawn) {
      throw new Refusal(
        "You no longer share this answer, so it stays with you. You can write it again next time.",
      );
    }
    if (rank(input.to) > rank(field.widest)) {
      throw new Refusal(
        field.widest === "self"
          ? "This box is for you alone and cannot be shared."
          : "This answer can be shared with your counselor, but no further.",
      );
    }
    if (rank(input.to) <= rank(answer.audience)) return;

    const { practiceId, coupleId } = client;
    const place: Place = {
      practiceId,
      coupleId,
      assignmentId: answer.assignment_id,
      occurrence: answer.occurrence,
    };
    const held = await switchToSystem(tx, client.kind, "an author shares more of an answer", (system) =>
      hold(system, place),
    );
    const changed = await tx.execute(sql`
      update answers set audience = ${input.to}
      where response_id = ${input.responseId} and field_key = ${input.fieldKey} and withdrawn_at is null
        and audience < ${input.to}::audience
        and (client_id = ${client.personId} or client_id is null)
      returning field_key`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "answer.widen",
      subjectKind: "response",
      subjectId: input.responseId,
      fields: [input.fieldKey],
    });
    const shown = { fieldKey: input.fieldKey, value: answer.value, audience: input.to };
    await raiseFromAnswers(tx, client, input.responseId, signalsIn(answer.fields, [shown]));
    if (input.to !== "couple") return;
    await switchToSystem(
      tx,
      client.kind,
      "an answer shared after the exchange had opened",
      (system, reason) =>
        openWhatMay(
          system,
          client,
          place,
          held,
          { responseId: input.responseId, shared: answer.client_id === null },
          reason,
        ),
    );
  });
}

/** From now on neither coach nor partner can read it; the author still can. What was read before cannot be unread. */
export function withdrawAnswer(client: Client, input: WithdrawAnswer): Promise<void> {
  return asActor(client, async (tx) => {
    await myAnswer(tx, client, input.responseId, input.fieldKey);
    const changed = await tx.execute(sql`
      update answers set withdrawn_at = ${client.at.toISOString()}
      where response_id = ${input.responseId} and field_key = ${input.fieldKey} and withdrawn_at is null
        and (client_id = ${client.personId} or client_id is null)
      returning field_key`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "answer.withdraw",
      subjectKind: "response",
      subjectId: input.responseId,
      fields: [input.fieldKey],
      scope: "person",
    });
  });
}
