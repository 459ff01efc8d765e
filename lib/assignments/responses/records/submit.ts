/** Submitting one sheet, inside a client's transaction: everything of it stays, or nothing. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, responses } from "@/db/schema/responses";
import { createOutcomes } from "@/lib/assignments/outcomes/records";
import { madeFrom } from "@/lib/assignments/outcomes/rules/made";
import { awaitReading } from "@/lib/assignments/voiding/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { holdAsUsual, holdNothing } from "@/lib/safety/records/hold";
import { keepUnlessFree, raiseFromAnswers } from "@/lib/safety/signals/records";
import { notFree, signalsIn } from "@/lib/safety/signals/rules/answers";
import { openAfterSubmit } from "../../sealed/records/as-system";
import { opensAlone } from "../../sealed/rules/opening";
import { firstFields } from "../rules/later";
import { missingFields, missingParts } from "../rules/readiness";
import { controlName, type NewAnswer, newAnswers, usualAnswers } from "../schema/answers";
import type { SubmitHomework } from "../schema/response";
import type { Submitted } from "../types";
import { storeAnswers } from "./answers";
import { draftOf } from "./drafts";
import { findOrCreateResponse, type MySheet } from "./sheet";

const alreadyIn =
  "This has already been sent, perhaps from another device. What you have just written is still here: copy it if you want to keep it, then open the page again.";
const takenBack = ({ counselor }: Profession) =>
  `Your ${counselor} has withdrawn this exercise, so it can no longer be sent. Your words are kept, for you alone.`;
const newerElsewhere =
  "There is a newer text from another device. Yours is still here: copy what you want to keep, then open the page again to see both.";
const heart = "This is the heart of it. Write a few words here, or send it as “Done in part – send it”.";

/** Told to its author alone, who decides. */
const notWhole = (labels: readonly string[]) =>
  `This is not complete yet: ${labels.map((label) => `“${label}”`).join(" and ")} ${labels.length === 1 ? "is" : "are"} still empty. Write it, or tick that you send it anyway.`;

/** Thrown inside the transaction, so that nothing of the hand-in stays. */
export class TakenBack extends Refusal {}

type SubmittedResponse = { status: string | null; submitKey: string | null };

/** The same form sent again (a double click, a lost connection) gets the same answer; another one is told. @throws Refusal */
function sameAgain(
  responseId: string,
  { status, submitKey }: SubmittedResponse,
  input: SubmitHomework,
): Submitted {
  if (submitKey !== input.submitKey) throw new Refusal(alreadyIn);
  return { responseId, outcome: status === "partly" ? "partly" : "done" };
}

/** What was submitted while this one waited. */
async function submittedResponse(tx: Tx, responseId: string): Promise<SubmittedResponse> {
  return firstOrNotFound(
    await tx
      .select({ status: responses.status, submitKey: responses.submitKey })
      .from(responses)
      .where(eq(responses.id, responseId)),
  );
}

/** @throws FieldErrors by control name */
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

/** @throws Refusal when another device has saved something else since */
function checkNewest(sheet: MySheet, input: SubmitHomework): void {
  const { draft } = sheet;
  const isNewer = draft && input.baseRevision !== null && draft.revision > input.baseRevision;
  if (isNewer && !isDeepStrictEqual(draft.content, draftOf(sheet, input))) throw new Refusal(newerElsewhere);
}

/** @throws FieldErrors by control name; Refusal when it is in already, was taken back, or is newer elsewhere */
export async function submitSheet(
  tx: Tx,
  client: Client,
  sheet: MySheet,
  input: SubmitHomework,
): Promise<Submitted> {
  if (sheet.submitted && sheet.responseId) return sameAgain(sheet.responseId, sheet, input);
  const answers = answersOf(sheet, input, dayIn(client.timeZone, client.at));
  checkNewest(sheet, input);
  const responseId = await findOrCreateResponse(tx, client, sheet);
  const { outcome, quality, submitKey } = input;
  const submitted = await tx
    .update(responses)
    .set({ status: outcome, quality, submitKey, submittedAt: client.at, setAsideUntil: null })
    .where(and(eq(responses.id, responseId), isNull(responses.submittedAt)))
    .returning({ id: responses.id });
  if (submitted.length === 0) return sameAgain(responseId, await submittedResponse(tx, responseId), input);
  // "I don't feel I could say no" and its like: nothing of this sheet opens, so that no part of it is missing.
  await keepUnlessFree(tx, client, responseId, !notFree(sheet.fields, answers));
  await storeAnswers(tx, sheet, responseId, answers);
  await raiseFromAnswers(tx, client, responseId, signalsIn(sheet.fields, answers));
  if (sheet.voidedAt) await awaitReading(tx, client, sheet, responseId);
  await tx.delete(drafts).where(eq(drafts.responseId, responseId));
  await recordAuditEvent(tx, client, {
    action: "homework.submit",
    subjectKind: "response",
    subjectId: responseId,
    // Private answers leave no name behind: even that they exist is the author's.
    fields: answers.filter((answer) => answer.audience !== "self").map((answer) => answer.fieldKey),
  });
  const shared = sheet.clientId === null;
  const assignment = await openAfterSubmit(tx, client, sheet.place, { responseId, shared });
  if (assignment.withdrawn) throw new TakenBack(takenBack);
  // What is still sealed makes nothing yet: it would tell the other that somebody has answered.
  if (!assignment.ending && (shared || opensAlone(assignment))) {
    if (shared) await holdNothing(tx);
    await createOutcomes(tx, client, responseId, madeFrom(sheet.yields, sheet.fields, answers));
  }
  await holdAsUsual(tx);
  return { responseId, outcome };
}
