/** Making a promise inside a caller's transaction, with all of its days at once; the same form or answer sent twice makes one. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { daysOf, ruleFor } from "../rules/days";
import type { MakePromise } from "../schema";
import { inCouple, refuseWhileEnding } from "./lock";

const farthest = 366;

/** Which answer it grew out of; with it, the conflict that it is about, if the sheet names one. */
type PromiseOrigin = {
  source?: { responseId: string; item: string } | null;
  conflictId?: string | null;
};

/**
 * @param input as from `makePromiseSchema`: checked words, a calendar day in the practice's zone
 * @throws FieldErrors for a day that is over or too far away, Refusal while the couple’s work is ending
 */
export async function makePromiseIn(
  tx: Tx,
  client: Client,
  input: MakePromise & PromiseOrigin,
): Promise<{ promiseId: string }> {
  await refuseWhileEnding(tx, client);
  const { source = null } = input;
  const sent = source
    ? sql`source_response_id = ${source.responseId} and source_item = ${source.item}`
    : sql`client_id = ${client.personId} and submit_key = ${input.submitKey}`;
  const here = async () =>
    (
      await tx.execute<{ promiseId: string }>(
        sql`select id as "promiseId" from commitments where ${inCouple(client)} and ${sent}`,
      )
    )[0];
  const before = await here();
  if (before) return before;

  const today = dayIn(client.timeZone, client.at);
  if (input.startsOn < today) throw new FieldErrors({ startsOn: ["Please choose today or a day to come"] });
  if (input.startsOn > addDays(today, farthest)) {
    throw new FieldErrors({ startsOn: ["Please choose a day within the next year"] });
  }
  const recurrence = ruleFor(input.repeat, input.times, input.startsOn);
  const [made] = await tx.execute<{ promiseId: string }>(sql`
    insert into commitments (practice_id, couple_id, client_id, words, to_whom, starts_on, recurrence,
      source_response_id, source_item, conflict_id, submit_key, created_at)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.words}, ${input.toWhom}, ${input.startsOn},
      ${recurrence}, ${source?.responseId ?? null}, ${source?.item ?? null}, ${input.conflictId ?? null},
      ${input.submitKey}, ${client.at.toISOString()})
    on conflict do nothing returning id as "promiseId"`);
  // Somebody was quicker, on the other device: theirs is there by now.
  if (!made) return firstOrNotFound([await here()].filter((one) => one !== undefined));

  const days = daysOf({ startsOn: input.startsOn, recurrence });
  await tx.execute(sql`
    insert into commitment_occurrences (practice_id, couple_id, commitment_id, client_id, on_date)
    select ${client.practiceId}, ${client.coupleId}, ${made.promiseId}, ${client.personId}, d::date
    from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb) as d`);
  if (input.confidence !== null) {
    await tx.execute(sql`
      insert into commitment_confidences (practice_id, couple_id, commitment_id, client_id, confidence)
      values (${client.practiceId}, ${client.coupleId}, ${made.promiseId}, ${client.personId}, ${input.confidence})`);
  }
  await recordAuditEvent(tx, client, {
    action: "promise.make",
    subjectKind: "commitment",
    subjectId: made.promiseId,
    fields: ["words", "starts_on", ...(recurrence ? ["recurrence"] : [])],
  });
  return made;
}
