/** Making a commitment inside a caller's transaction, with all of its days at once; the same form or answer sent twice makes one. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commitmentConfidences, commitments } from "@/db/schema/commitments";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { daysOf, ruleFor } from "../rules/days";
import type { MakeCommitment, OccurrenceInput } from "../schema";
import { ourCommitments, refuseWhileEnding } from "./lock";

const farthest = 366;
const farthestMove = 92;

/** Which answer it grew out of; with it, the conflict that it is about, if the sheet names one. */
type CommitmentOrigin = {
  source?: { responseId: string; item: string } | null;
  conflictId?: string | null;
};

/**
 * @param input as from `makeCommitmentSchema`: checked words, a calendar day in the practice's zone
 * @throws FieldErrors for a day that is over or too far away, Refusal while the couple’s work is ending
 */
export async function createCommitment(
  tx: Tx,
  client: Client,
  input: MakeCommitment & CommitmentOrigin,
): Promise<{ commitmentId: string }> {
  await refuseWhileEnding(tx, client);
  const { source = null } = input;
  const { practiceId, coupleId, personId: clientId } = client;
  const same = source
    ? and(eq(commitments.sourceResponseId, source.responseId), eq(commitments.sourceItem, source.item))
    : and(eq(commitments.clientId, clientId), eq(commitments.submitKey, input.submitKey));
  const readSame = () =>
    tx
      .select({ commitmentId: commitments.id })
      .from(commitments)
      .where(and(ourCommitments(client), same));
  const [before] = await readSame();
  if (before) return before;

  const today = dayIn(client.timeZone, client.at);
  if (input.startsOn < today) throw new FieldErrors({ startsOn: ["Please choose today or a day to come"] });
  if (input.startsOn > addDays(today, farthest)) {
    throw new FieldErrors({ startsOn: ["Please choose a day within the next year"] });
  }
  const recurrence = ruleFor(input.repeat, input.times, input.startsOn);
  const [created] = await insertOnly(tx, commitments, {
    practiceId,
    coupleId,
    clientId,
    words: input.words,
    toWhom: input.toWhom,
    startsOn: input.startsOn,
    recurrence,
    sourceResponseId: source?.responseId ?? null,
    sourceItem: source?.item ?? null,
    conflictId: input.conflictId ?? null,
    submitKey: input.submitKey,
    createdAt: client.at,
  })
    .onConflictDoNothing()
    .returning({ commitmentId: commitments.id });
  // Somebody was quicker, on the other device: theirs is there by now.
  if (!created) return firstOrNotFound(await readSame());

  const { commitmentId } = created;
  const days = daysOf({ startsOn: input.startsOn, recurrence });
  await insertFrom(
    tx,
    commitmentOccurrences,
    { practiceId, coupleId, commitmentId, clientId, onDate: sql`day::date` },
    sql`from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb) as day`,
  );
  const { confidence } = input;
  if (confidence !== null) {
    await insertOnly(tx, commitmentConfidences, {
      practiceId,
      coupleId,
      commitmentId,
      clientId,
      confidence,
    });
  }
  await recordAuditEvent(tx, client, {
    action: "promise.make",
    subjectKind: "commitment",
    subjectId: commitmentId,
    fields: ["words", "starts_on", ...(recurrence ? ["recurrence"] : [])],
  });
  return created;
}

/** Another day of the same commitment, which the caller has locked. @throws FieldErrors */
export async function moveDay(
  tx: Tx,
  client: Client,
  { commitmentId, onDate }: OccurrenceInput,
  newOn: string,
): Promise<void> {
  const today = dayIn(client.timeZone, client.at);
  if (newOn < today || newOn > addDays(today, farthestMove)) {
    throw new FieldErrors({ newOn: ["Please choose today or a day within the next three months"] });
  }
  const { practiceId, coupleId, personId: clientId } = client;
  const day = { practiceId, coupleId, commitmentId, clientId, onDate: newOn, movedFrom: onDate };
  const added = await insertOnly(tx, commitmentOccurrences, day)
    .onConflictDoNothing()
    .returning({ onDate: commitmentOccurrences.onDate });
  if (added.length === 0) {
    throw new FieldErrors({ newOn: ["That day already belongs to this promise. Please choose another"] });
  }
}
