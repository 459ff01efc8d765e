/** Promising, saying how it went, telling early, closing; and words to the counselor that the other never learns of. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { makePromiseIn } from "./records/create";
import { inCouple, lockOwnDay, lockPromise, refuseWhileEnding, thisDay } from "./records/lock";
import { removeNoteIn, writeNoteIn } from "./records/notes";
import { legal, type Step, weigh } from "./rules/steps";
import type {
  MakePromise,
  OccurrenceInput,
  PromiseInput,
  Report,
  TellEarly,
  WhatNext,
  WriteNote,
} from "./schema";

const farthestMove = 92;

const todayOf = (client: Client) => dayIn(client.timeZone, client.at);

const deed = (tx: Tx, client: Client, verb: string, promiseId: string, fields: string[] = []) =>
  recordAuditEvent(tx, client, {
    action: `promise.${verb}`,
    subjectKind: "commitment",
    subjectId: promiseId,
    fields,
  });

export const makePromise = (client: Client, input: MakePromise): Promise<{ promiseId: string }> =>
  asActor(client, (tx) => makePromiseIn(tx, client, input));

/** @returns false when it stood so already. @throws NotFound, Refusal */
async function take(tx: Tx, client: Client, input: OccurrenceInput, step: Step): Promise<boolean> {
  await refuseWhileEnding(tx, client);
  const verdict = weigh(step, await lockOwnDay(tx, client, input), todayOf(client));
  if (verdict === "there") return false;
  if (verdict !== "go") throw new Refusal(verdict.refused);
  return true;
}

/** Another day of the same promise. The promise is held by the caller. @throws FieldErrors */
async function moveTo(tx: Tx, client: Client, { promiseId, onDate }: OccurrenceInput, newOn: string) {
  const today = todayOf(client);
  if (newOn < today || newOn > addDays(today, farthestMove)) {
    throw new FieldErrors({ newOn: ["Please choose today or a day within the next three months"] });
  }
  const made = await tx.execute(sql`
    insert into commitment_occurrences (practice_id, couple_id, commitment_id, client_id, on_date, moved_from)
    values (${client.practiceId}, ${client.coupleId}, ${promiseId}, ${client.personId}, ${newOn}, ${onDate})
    on conflict do nothing returning on_date`);
  if (made.length === 0) {
    throw new FieldErrors({ newOn: ["That day already belongs to this promise. Please choose another"] });
  }
}

/** How a day went, as its giver says. Sent twice it changes nothing. @throws NotFound, Refusal */
export function reportPromise(client: Client, input: Report): Promise<void> {
  return asActor(client, async (tx) => {
    if (!(await take(tx, client, input, input.step))) return;
    const { to } = legal[input.step];
    const reported = to !== "planned";
    await tx.execute(sql`
      update commitment_occurrences set state = ${to}, reported_on = ${reported ? todayOf(client) : null}::date,
        reported_at = ${reported ? client.at.toISOString() : null}::timestamptz
      where ${thisDay(client, input)}`);
    await deed(tx, client, input.step === "undo" ? "take_back" : "report", input.promiseId, ["state"]);
  });
}

/** Before the day, with the reason and what instead. @throws NotFound, Refusal, FieldErrors */
export function tellEarly(client: Client, input: TellEarly): Promise<void> {
  return asActor(client, async (tx) => {
    if (!(await take(tx, client, input, "tell_early"))) return;
    await tx.execute(sql`
      update commitment_occurrences set state = 'renegotiated', reason = ${input.reason}, proposal = ${input.proposal},
        reported_on = ${todayOf(client)}, reported_at = ${client.at.toISOString()}
      where ${thisDay(client, input)}`);
    if (input.newOn) await moveTo(tx, client, input, input.newOn);
    await deed(tx, client, "tell_early", input.promiseId);
  });
}

/** After "not this time": another day, a smaller one, or let it go. @throws NotFound, Refusal, FieldErrors */
export function whatNext(client: Client, input: WhatNext): Promise<void> {
  return asActor(client, async (tx) => {
    await refuseWhileEnding(tx, client);
    const day = await lockOwnDay(tx, client, input);
    if (day.state !== "missed" || day.closedOn !== null) throw new NotFound();
    if (day.settled) return;
    if (input.next === "another_day" && input.newOn) await moveTo(tx, client, input, input.newOn);
    await tx.execute(
      sql`update commitment_occurrences set next = ${input.next} where ${thisDay(client, input)}`,
    );
    await deed(tx, client, "what_next", input.promiseId, ["next"]);
  });
}

/** Takes "let it go" back: what next is open again. Twice is once. @throws NotFound, Refusal */
export function reopenNext(client: Client, input: OccurrenceInput): Promise<void> {
  return asActor(client, async (tx) => {
    await refuseWhileEnding(tx, client);
    if ((await lockOwnDay(tx, client, input)).closedOn !== null) throw new NotFound();
    const changed = await tx.execute(sql`
      update commitment_occurrences set next = null
      where ${thisDay(client, input)} and next = 'let_go' returning on_date`);
    if (changed.length > 0) await deed(tx, client, "what_next_undo", input.promiseId, ["next"]);
  });
}

/** Its giver's alone, at any time; days to come fall away with it. Closing twice changes nothing. @throws NotFound */
export function closePromise(client: Client, { promiseId }: PromiseInput): Promise<void> {
  return asActor(client, async (tx) => {
    const { giverId, closedOn } = await lockPromise(tx, client, promiseId);
    if (giverId !== client.personId) throw new NotFound();
    if (closedOn !== null) return;
    await tx.execute(sql`
      update commitments set closed_on = ${todayOf(client)}, closed_by = ${client.personId}
      where ${inCouple(client)} and id = ${promiseId}`);
    await deed(tx, client, "close", promiseId);
  });
}

/** A word to the counselor about a day that was reported: one's own, or "I saw it differently". The partner learns nothing of it. */
export const noteOnPromise = (client: Client, input: WriteNote): Promise<void> =>
  asActor(client, (tx) => writeNoteIn(tx, client, input));

/** Takes one's own word back; it is gone. @throws NotFound when there is none */
export const removeNote = (client: Client, input: OccurrenceInput): Promise<void> =>
  asActor(client, (tx) => removeNoteIn(tx, client, input));
