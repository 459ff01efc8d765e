/** What a client does with what was given: write, hand in, put aside, take up again. Each in one transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { saveIn } from "./records/drafts";
import { addAfterwardsIn } from "./records/later";
import { mySheet, myStanding } from "./records/my-sheet";
import { writeAgainIn } from "./records/revise";
import { submitIn, TakenBack } from "./records/submit";
import { nextMonday } from "./rules/pace";
import type { AddAfterwards, SaveDraft, SubmitHomework, TurnInput } from "./schema/response";
import type { DraftSaved, HandedIn } from "./types";

/** Keeps half-finished words. A conflict is an answer, not an error. @throws NotFound, Refusal when it is far too long */
export const saveDraft = (client: Client, input: SaveDraft): Promise<DraftSaved> =>
  asActor(client, (tx) => saveIn(tx, client, input));

/**
 * Hands one sheet in: answers with their audiences, once; opens the exchange when it was the last one missing.
 * @throws NotFound; FieldErrors by control name; Refusal when it is in already, was taken back, or is newer elsewhere
 */
export async function submitHomework(client: Client, input: SubmitHomework): Promise<HandedIn> {
  try {
    return await asActor(client, (tx) => submitIn(tx, client, input));
  } catch (error) {
    if (error instanceof TakenBack) {
      await asActor(client, async (tx) => {
        const { draft } = await mySheet(tx, client, input);
        await saveIn(tx, client, { ...input, baseRevision: draft?.revision ?? 0 });
      });
    }
    throw error;
  }
}

/** @throws NotFound; FieldErrors by control name; Refusal before it is handed in, when there is nothing, or when it was taken back */
export const addAfterwards = (client: Client, input: AddAfterwards): Promise<void> =>
  asActor(client, (tx) => addAfterwardsIn(tx, client, input));

/** The words come back into the boxes; what was handed in stays with its author. @throws NotFound; Refusal while the partner reads it */
export const writeAgain = (client: Client, input: TurnInput): Promise<void> =>
  asActor(client, (tx) => writeAgainIn(tx, client, input));

async function stand(
  client: Client,
  input: TurnInput,
  status: "set_aside" | "not_for_us",
  until: string | null,
): Promise<void> {
  await asActor(client, async (tx) => {
    const responseId = await myStanding(tx, client, input);
    const changed = await tx.execute(sql`
      update responses set status = ${status}, set_aside_until = ${until}
      where id = ${responseId} and submitted_at is null returning id`);
    if (changed.length === 0)
      throw new Refusal("You have already sent this, so there is nothing to put aside.");
    await recordAuditEvent(tx, client, {
      action: `homework.${status}`,
      subjectKind: "response",
      subjectId: responseId,
    });
  });
}

/** "Not this week": it comes back by itself next Monday. Draft and place are kept. */
export const setAside = (client: Client, input: TurnInput): Promise<void> =>
  stand(client, input, "set_aside", nextMonday(dayIn(client.timeZone, client.at)));

/** It will not be offered again; the counselor sees that, the partner does not. */
export const notForUs = (client: Client, input: TurnInput): Promise<void> =>
  stand(client, input, "not_for_us", null);

export async function takeUpAgain(client: Client, input: TurnInput): Promise<void> {
  await asActor(client, async (tx) => {
    const responseId = await myStanding(tx, client, input);
    await tx.execute(sql`
      update responses set status = 'in_progress', set_aside_until = null
      where assignment_id = ${input.assignmentId} and client_id = ${client.personId}
        and status in ('set_aside', 'not_for_us')`);
    await recordAuditEvent(tx, client, {
      action: "homework.take_up_again",
      subjectKind: "response",
      subjectId: responseId,
    });
  });
}
