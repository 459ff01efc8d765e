/** A second step on a sheet that is in, inside a client's transaction: a note afterwards, or another wish. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import type { Tx } from "@/db/client";
import { lockForAuthor } from "@/lib/assignments/sealed/records/as-system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { holdAsUsual } from "@/lib/safety/records/hold";
import { keepUnlessFree, raiseFromAnswers } from "@/lib/safety/signals/records";
import { notFree, signalsIn } from "@/lib/safety/signals/rules/answers";
import { laterFields } from "../rules/later";
import { newAnswers } from "../schema/answers";
import type { AddAfterwards } from "../schema/response";
import { hasPartnerOpened, storeAnswers } from "./answers";
import { changeOwnAnswers } from "./as-system";
import type { MySheet } from "./sheet";

const first = "This part comes once you have sent the rest. Your words are still here.";
const nothing = "There is nothing written here yet. A few words are enough.";
const takenBack = ({ counselor }: Profession) =>
  `Your ${counselor} has withdrawn this exercise, so nothing can be added. What you have just written is still here: copy it if you want to keep it.`;

/** Twice changes nothing. A new answer goes to those its author names; one that is changed stays with its readers. @throws Refusal, FieldErrors */
export async function addToResponse(
  tx: Tx,
  client: Client,
  sheet: MySheet,
  input: AddAfterwards,
): Promise<void> {
  const { responseId, place } = sheet;
  if (!sheet.submitted || !responseId) throw new Refusal(first);
  const fields = laterFields(sheet.fields, await hasPartnerOpened(tx, client, place));
  const today = dayIn(client.timeZone, client.at);
  const { answers, errors } = newAnswers(fields, input.values, input.audiences, today);
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  if (answers.length === 0) throw new Refusal(nothing);

  const assignment = await lockForAuthor(tx, place);
  if (assignment.withdrawn) throw new Refusal(takenBack);
  await keepUnlessFree(tx, client, responseId, !notFree(sheet.fields, answers));
  const added = await storeAnswers(tx, sheet, responseId, answers);
  const readable = await changeOwnAnswers(tx, client, sheet, assignment, responseId, answers, added);
  await holdAsUsual(tx);
  if (readable === null) return;
  const shown = answers.flatMap((one) =>
    readable.includes(one.fieldKey) ? [{ ...one, audience: "coach" }] : [],
  );
  await raiseFromAnswers(tx, client, responseId, signalsIn(sheet.fields, shown));
  await recordAuditEvent(tx, client, {
    action: "homework.add_afterwards",
    subjectKind: "response",
    subjectId: responseId,
    fields: readable,
    scope: readable.length > 0 ? "practice" : "person",
  });
}
