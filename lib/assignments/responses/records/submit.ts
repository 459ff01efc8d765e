/** Handing one sheet in, inside a caller's transaction: everything of it stays, or nothing. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { createOutcomes } from "@/lib/assignments/outcomes/records";
import { madeFrom } from "@/lib/assignments/outcomes/rules";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { holdAll, sideBySide } from "@/lib/safety/records/hold";
import { keepUnlessFree, raiseFromAnswers } from "@/lib/safety/signals/records";
import { notFree, signalsIn } from "@/lib/safety/signals/rules/answers";
import { hold, openWhatMay } from "../../sealed/records";
import { opensAlone } from "../../sealed/rules/opening";
import { firstFields } from "../rules/later";
import { missingFields, missingParts } from "../rules/readiness";
import { controlName, type NewAnswer, newAnswers, usualAnswers } from "../schema/answers";
import type { SubmitHomework } from "../schema/response";
import type { HandedIn } from "../types";
import { draftOf } from "./drafts";
import { type MySheet, mySheet, responseFor } from "./my-sheet";

const alreadyIn =
  "This has already been sent, perhaps from another device. What you have just written is still here: copy it if you want to keep it, then open the page again.";
const takenBack =
  "Your counselor has withdrawn this exercise, so it can no longer be sent. Your words are kept, for you alone.";
const newerElsewhere =
  "There is a newer text from another device. Yours is still here: copy what you want to keep, then open the page again to see both.";
const heart = "This is the heart of it. Write a few words here, or send it as “Done in part – send it”.";

/** Told to its author alone, who decides. */
const notWhole = (labels: readonly string[]) =>
  `This is not complete yet: ${labels.map((label) => `“${label}”`).join(" and ")} ${labels.length === 1 ? "is" : "are"} still empty. Write it, or tick that you send it anyway.`;

/** Thrown inside the transaction, so that nothing of the hand-in stays. */
export class TakenBack extends Refusal {}

/** The same form sent again (a double click, a lost connection) gets the same answer; another one is told. */
function handedIn(
  key: string | null,
  responseId: string,
  status: string | null,
  input: SubmitHomework,
): HandedIn {
  if (key !== input.submitKey) throw new Refusal(alreadyIn);
  return { responseId, outcome: status === "partly" ? "partly" : "done" };
}

function answersOf(sheet: MySheet, input: SubmitHomework, today: string): NewAnswer[] {
  const fields = firstFields(sheet.fields);
  const { answers, errors } = newAnswers(fields, input.values, input.audiences, today);
  if (input.outcome === "done") {
    const answered = new Set(answers.map((answer) => answer.fieldKey));
    for (const { key } of missingFields(fields, answered)) errors[controlName.value(key)] ??= [heart];
    const open = answers.flatMap((answer) => {
      const field = fields.find(({ key }) => key === answer.fieldKey);
      return field ? missingParts(field, answer.value) : [];
    });
    if (open.length > 0 && !input.asItIs) errors.asItIs = [notWhole(open.map(({ label }) => label))];
  }
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  return [...answers, ...usualAnswers(fields, answers, input.audiences)];
}

/** @returns the keys of those that were not there yet */
export async function storeAnswers(
  tx: Tx,
  sheet: MySheet,
  responseId: string,
  answers: NewAnswer[],
): Promise<string[]> {
  if (answers.length === 0) return [];
  const { practiceId, coupleId, assignmentId, occurrence } = sheet.place;
  const rows = await tx.execute<{ key: string }>(sql`
    insert into answers (practice_id, couple_id, response_id, field_key, assignment_id, occurrence, client_id, value, audience)
    select ${practiceId}, ${coupleId}, ${responseId}, n."fieldKey", ${assignmentId}, ${occurrence}, ${sheet.clientId}::uuid,
      n.value, n.audience
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as n("fieldKey" text, value jsonb, audience audience)
    on conflict do nothing returning field_key as key`);
  return rows.map((row) => row.key);
}

export async function submitIn(tx: Tx, client: Client, input: SubmitHomework): Promise<HandedIn> {
  const sheet = await mySheet(tx, client, input);
  if (sheet.submitted && sheet.responseId) {
    return handedIn(sheet.submitKey, sheet.responseId, sheet.status, input);
  }
  const answers = answersOf(sheet, input, dayIn(client.timeZone, client.at));
  const { draft } = sheet;
  if (draft && input.baseRevision !== null && draft.revision > input.baseRevision) {
    if (!isDeepStrictEqual(draft.content, draftOf(sheet, input))) throw new Refusal(newerElsewhere);
  }
  const responseId = await responseFor(tx, client, sheet);
  const changed = await tx.execute(sql`
    update responses set status = ${input.outcome}, quality = ${input.quality}, submit_key = ${input.submitKey},
      submitted_at = ${client.at.toISOString()}, set_aside_until = null
    where id = ${responseId} and submitted_at is null returning id`);
  if (changed.length === 0) {
    const now = await mySheet(tx, client, input);
    return handedIn(now.submitKey, responseId, now.status, input);
  }
  // "I don't feel I could say no" and its like: nothing of this sheet opens, so that no part of it is missing.
  await keepUnlessFree(tx, client, responseId, !notFree(sheet.fields, answers));
  await storeAnswers(tx, sheet, responseId, answers);
  await raiseFromAnswers(tx, client, responseId, signalsIn(sheet.fields, answers));
  await tx.execute(sql`delete from drafts where response_id = ${responseId}`);
  await recordAuditEvent(tx, client, {
    action: "homework.submit",
    subjectKind: "response",
    subjectId: responseId,
    // Private answers leave no name behind: even that they exist is the author's.
    fields: answers.filter((answer) => answer.audience !== "self").map((answer) => answer.fieldKey),
  });
  const shared = sheet.clientId === null;
  const held = await switchToSystem(
    tx,
    client.kind,
    "what both have handed in opens to both",
    async (system, reason) => {
      const held = await hold(system, sheet.place);
      if (held.withdrawn) throw new TakenBack(takenBack);
      await openWhatMay(system, client, sheet.place, held, { responseId, shared }, reason);
      return held;
    },
  );
  // What is still sealed makes nothing yet: it would tell the other that somebody has answered.
  if (!held.ending && (shared || opensAlone(held))) {
    await sideBySide(tx, shared);
    await createOutcomes(tx, client, responseId, madeFrom(sheet.yields, sheet.fields, answers));
    await sideBySide(tx, false);
  }
  await holdAll(tx, false);
  return { responseId, outcome: input.outcome };
}
