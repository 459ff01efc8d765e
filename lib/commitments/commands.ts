/** Promising, saying how it went, telling early, closing; and words to the counselor that the other never learns of. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { createCommitment, moveDay } from "./records/create";
import { lockCommitment, lockOwnDay, ourCommitment, refuseOnceKnown, thisDay } from "./records/lock";
import { deleteNote, writeNote } from "./records/notes";
import { legal, type Step, weigh } from "./rules/steps";
import type {
  CommitmentInput,
  MakeCommitment,
  OccurrenceInput,
  Report,
  TellEarly,
  WhatNext,
  WriteNote,
} from "./schema";

const todayOf = (client: Client) => dayIn(client.timeZone, client.at);

const record = (tx: Tx, client: Client, verb: string, commitmentId: string, fields: string[] = []) =>
  recordAuditEvent(tx, client, {
    action: `promise.${verb}`,
    subjectKind: "commitment",
    subjectId: commitmentId,
    fields,
  });

export const makeCommitment = (client: Client, input: MakeCommitment): Promise<{ commitmentId: string }> =>
  asActor(client, (tx) => createCommitment(tx, client, input));

/** @returns false when it stood so already. @throws NotFound, Refusal */
async function take(tx: Tx, client: Client, input: OccurrenceInput, step: Step): Promise<boolean> {
  await refuseOnceKnown(tx, client);
  const verdict = weigh(step, await lockOwnDay(tx, client, input), todayOf(client));
  if (verdict === "there") return false;
  if (verdict !== "go") throw new Refusal(verdict.refused);
  return true;
}

/** How a day went, as its giver says. Sent twice it changes nothing. @throws NotFound, Refusal */
export function reportCommitment(client: Client, input: Report): Promise<void> {
  return asActor(client, async (tx) => {
    if (!(await take(tx, client, input, input.step))) return;
    const { to } = legal[input.step];
    const reported = to !== "planned";
    await tx
      .update(commitmentOccurrences)
      .set({
        state: to,
        reportedOn: reported ? todayOf(client) : null,
        reportedAt: reported ? client.at : null,
      })
      .where(thisDay(client, input));
    await record(tx, client, input.step === "undo" ? "take_back" : "report", input.commitmentId, ["state"]);
  });
}

/** Before the day, with the reason and what instead. @throws NotFound, Refusal, FieldErrors */
export function tellEarly(client: Client, input: TellEarly): Promise<void> {
  return asActor(client, async (tx) => {
    if (!(await take(tx, client, input, "tell_early"))) return;
    const { reason, proposal } = input;
    await tx
      .update(commitmentOccurrences)
      .set({
        state: "renegotiated",
        reason,
        proposal,
        reportedOn: todayOf(client),
        reportedAt: client.at,
      })
      .where(thisDay(client, input));
    if (input.newOn) await moveDay(tx, client, input, input.newOn);
    await record(tx, client, "tell_early", input.commitmentId);
  });
}

/** After "not this time": another day, a smaller one, or let it go. @throws NotFound, Refusal, FieldErrors */
export function whatNext(client: Client, input: WhatNext): Promise<void> {
  return asActor(client, async (tx) => {
    await refuseOnceKnown(tx, client);
    const day = await lockOwnDay(tx, client, input);
    if (day.state !== "missed" || day.closedOn !== null) throw new NotFound();
    if (day.settled) return;
    if (input.next === "another_day" && input.newOn) await moveDay(tx, client, input, input.newOn);
    await tx.update(commitmentOccurrences).set({ next: input.next }).where(thisDay(client, input));
    await record(tx, client, "what_next", input.commitmentId, ["next"]);
  });
}

/** Takes "let it go" back: what next is open again. Twice is once. @throws NotFound, Refusal */
export function reopenNext(client: Client, input: OccurrenceInput): Promise<void> {
  return asActor(client, async (tx) => {
    await refuseOnceKnown(tx, client);
    if ((await lockOwnDay(tx, client, input)).closedOn !== null) throw new NotFound();
    const changed = await tx
      .update(commitmentOccurrences)
      .set({ next: null })
      .where(and(thisDay(client, input), eq(commitmentOccurrences.next, "let_go")))
      .returning({ onDate: commitmentOccurrences.onDate });
    if (changed.length > 0) await record(tx, client, "what_next_undo", input.commitmentId, ["next"]);
  });
}

/** Its giver's alone, at any time; days to come fall away with it. Closing twice changes nothing. @throws NotFound */
export function closeCommitment(client: Client, { commitmentId }: CommitmentInput): Promise<void> {
  return asActor(client, async (tx) => {
    const { giverId, closedOn } = await lockCommitment(tx, client, commitmentId);
    if (giverId !== client.personId) throw new NotFound();
    if (closedOn !== null) return;
    await tx
      .update(commitments)
      .set({ closedOn: todayOf(client), closedBy: client.personId })
      .where(ourCommitment(client, commitmentId));
    await record(tx, client, "close", commitmentId);
  });
}

/** A word to the counselor about a day that was reported: one's own, or "I saw it differently". The partner learns nothing of it. */
export const noteOnCommitment = (client: Client, input: WriteNote): Promise<void> =>
  asActor(client, (tx) => writeNote(tx, client, input));

/** Takes one's own word back; it is gone. @throws NotFound when there is none */
export const removeNote = (client: Client, input: OccurrenceInput): Promise<void> =>
  asActor(client, (tx) => deleteNote(tx, client, input));
