/** What a client does with what was given: write, submit, put aside, take up again. Each in one transaction. */
import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { responses } from "@/db/schema/responses";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { reopenOwnResponse } from "./records/as-system";
import { storeDraft } from "./records/drafts";
import { addToResponse } from "./records/later";
import { findOrCreateResponse, findSheet } from "./records/sheet";
import { submitSheet, TakenBack } from "./records/submit";
import { nextMonday } from "./rules/pace";
import { roundOf } from "./rules/work-sheet";
import type { AddAfterwards, OccurrenceInput, SaveDraft, SubmitHomework } from "./schema/response";
import type { DraftSaved, Submitted } from "./types";

const emptied =
  "What was sent here has been taken out since you opened this page, so nothing of this was sent. Load the page again: it is empty, for you to fill in.";

/** As the page knew it: words from before it was emptied never come back into it. @throws NotFound, Refusal */
async function sheetOf(tx: Tx, client: Client, input: SaveDraft | SubmitHomework) {
  const sheet = await findSheet(tx, client, input);
  if (roundOf(sheet.voidedAt) !== (input.round ?? 0)) throw new Refusal(emptied);
  return sheet;
}

/** Keeps half-finished words. A conflict is an answer, not an error. @throws NotFound, Refusal when it is far too long */
export const saveDraft = (client: Client, input: SaveDraft): Promise<DraftSaved> =>
  asActor(client, async (tx) => storeDraft(tx, client, await sheetOf(tx, client, input), input));

/**
 * Submits one sheet: answers with their audiences, once; opens both when it was the last one missing.
 * @throws NotFound; FieldErrors by control name; Refusal when it is in already, was taken back, or is newer elsewhere
 */
export async function submitHomework(client: Client, input: SubmitHomework): Promise<Submitted> {
  try {
    return await asActor(client, async (tx) =>
      submitSheet(tx, client, await sheetOf(tx, client, input), input),
    );
  } catch (error) {
    if (error instanceof TakenBack) await keepAsDraft(client, input);
    throw error;
  }
}

/** Nothing of what was sent stayed, so the words are kept in a transaction of their own. */
const keepAsDraft = (client: Client, input: SubmitHomework): Promise<DraftSaved> =>
  asActor(client, async (tx) => {
    const sheet = await findSheet(tx, client, input);
    return storeDraft(tx, client, sheet, { ...input, baseRevision: sheet.draft?.revision ?? 0 });
  });

/** @throws NotFound; FieldErrors by control name; Refusal before it is handed in, when there is nothing, or when it was taken back */
export const addAfterwards = (client: Client, input: AddAfterwards): Promise<void> =>
  asActor(client, async (tx) => addToResponse(tx, client, await findSheet(tx, client, input), input));

/**
 * The words come back into the boxes; what was submitted stays with its author, and until it is submitted again neither counselor
 * nor partner reads any of it. Twice changes nothing. @throws NotFound; Refusal while the partner reads it
 */
export const writeAgain = (client: Client, input: OccurrenceInput): Promise<void> =>
  asActor(client, async (tx) => {
    const sheet = await findSheet(tx, client, { ...input, sheet: "own" });
    if (!sheet.redo) throw new NotFound();
    const { responseId, submitted } = sheet;
    if (!submitted || !responseId || !(await reopenOwnResponse(tx, client, sheet, responseId))) return;
    await recordAuditEvent(tx, client, {
      action: "homework.write_again",
      subjectKind: "response",
      subjectId: responseId,
      scope: "person",
    });
  });

async function setStatus(
  client: Client,
  input: OccurrenceInput,
  status: "set_aside" | "not_for_us",
  setAsideUntil: string | null,
): Promise<void> {
  await asActor(client, async (tx) => {
    const sheet = await findSheet(tx, client, { ...input, sheet: "own" }, "status");
    const responseId = await findOrCreateResponse(tx, client, sheet);
    const changed = await tx
      .update(responses)
      .set({ status, setAsideUntil })
      .where(and(eq(responses.id, responseId), isNull(responses.submittedAt)))
      .returning({ id: responses.id });
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
export const setAside = (client: Client, input: OccurrenceInput): Promise<void> =>
  setStatus(client, input, "set_aside", nextMonday(dayIn(client.timeZone, client.at)));

/** It will not be offered again; the counselor sees that, the partner does not. */
export const notForUs = (client: Client, input: OccurrenceInput): Promise<void> =>
  setStatus(client, input, "not_for_us", null);

export async function takeUpAgain(client: Client, input: OccurrenceInput): Promise<void> {
  await asActor(client, async (tx) => {
    const sheet = await findSheet(tx, client, { ...input, sheet: "own" }, "status");
    const responseId = await findOrCreateResponse(tx, client, sheet);
    await tx
      .update(responses)
      .set({ status: "in_progress", setAsideUntil: null })
      .where(and(eq(responses.id, responseId), inArray(responses.status, ["set_aside", "not_for_us"])));
    await recordAuditEvent(tx, client, {
      action: "homework.take_up_again",
      subjectKind: "response",
      subjectId: responseId,
    });
  });
}
