/** A second step on a sheet that is in, inside a caller's transaction: a note afterwards, or another wish. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { holdAll } from "@/lib/safety/records/hold";
import { keepUnlessFree, raiseFromAnswers } from "@/lib/safety/signals/records";
import { notFree, signalsIn } from "@/lib/safety/signals/rules/answers";
import { hold, openWhatMay } from "../../sealed/records";
import { laterFields } from "../rules/later";
import { type NewAnswer, newAnswers } from "../schema/answers";
import type { AddAfterwards } from "../schema/response";
import { type MySheet, mySheet } from "./my-sheet";
import { storeAnswers } from "./submit";

const first = "This part comes once you have sent the rest. Your words are still here.";
const nothing = "There is nothing written here yet. A few words are enough.";
const takenBack =
  "Your counselor has withdrawn this exercise, so nothing can be added. What you have just written is still here: copy it if you want to keep it.";
const gone = "You no longer share this answer, so it stays with you as it is.";

/** The partner has opened something here, so that there is something to say to it. */
async function partnerIsOpen(tx: Tx, client: Client, { assignmentId, occurrence }: MySheet["place"]) {
  const rows = await tx.execute(sql`
    select 1 from ${asSeen(client, "answers")} n where assignment_id = ${assignmentId} and occurrence = ${occurrence}
      and client_id <> ${client.personId} and released_at is not null limit 1`);
  return rows.length > 0;
}

/** Needs the system role: handed-in words are nobody's to change, save here. @returns the keys that now say something else */
async function change(tx: Tx, sheet: MySheet, responseId: string, answers: NewAnswer[]): Promise<string[]> {
  const { practiceId, coupleId } = sheet.place;
  const rows = await tx.execute<{ key: string; withdrawn: boolean }>(sql`
    update answers a set value = n.value
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as n("fieldKey" text, value jsonb)
    where a.practice_id = ${practiceId} and a.couple_id = ${coupleId} and a.response_id = ${responseId}
      and a.field_key = n."fieldKey" and a.value <> n.value
    returning a.field_key as key, a.withdrawn_at is not null as withdrawn`);
  if (rows.some((row) => row.withdrawn)) throw new Refusal(gone);
  return rows.map((row) => row.key);
}

/** Doing it twice changes nothing. A new answer goes to those its author names; one that is changed stays with its readers. */
export async function addAfterwardsIn(tx: Tx, client: Client, input: AddAfterwards): Promise<void> {
  const sheet = await mySheet(tx, client, input);
  const { responseId, place } = sheet;
  if (!sheet.submitted || !responseId) throw new Refusal(first);
  const fields = laterFields(sheet.fields, await partnerIsOpen(tx, client, place));
  const today = dayIn(client.timeZone, client.at);
  const { answers, errors } = newAnswers(fields, input.values, input.audiences, today);
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  if (answers.length === 0) throw new Refusal(nothing);

  const held = await switchToSystem(
    tx,
    client.kind,
    "an author adds to what is handed in",
    async (system) => {
      const held = await hold(system, place);
      if (held.withdrawn) throw new Refusal(takenBack);
      return held;
    },
  );
  await keepUnlessFree(tx, client, responseId, !notFree(sheet.fields, answers));
  const added = await storeAnswers(tx, sheet, responseId, answers);
  const touched = await switchToSystem(
    tx,
    client.kind,
    "an author changes their own answer",
    async (system, reason) => {
      const changed = await change(system, sheet, responseId, answers);
      const keys = [...added, ...changed];
      if (keys.length === 0) return [];
      const shown = await system.execute<{ key: string }>(sql`
      select field_key as key from answers
      where practice_id = ${place.practiceId} and couple_id = ${place.coupleId} and response_id = ${responseId}
        and audience <> 'self'`);
      const read = keys.filter((key) => shown.some((one) => one.key === key));
      if (read.length > 0) {
        // Something new to read: it comes back to the counselor's list.
        await system.execute(sql`
        update responses set read_at = null
        where practice_id = ${place.practiceId} and couple_id = ${place.coupleId} and id = ${responseId}`);
      }
      if (added.length > 0) {
        await openWhatMay(
          system,
          client,
          place,
          held,
          { responseId, shared: sheet.clientId === null },
          reason,
        );
      }
      return [{ read }];
    },
  );
  await holdAll(tx, false);
  for (const { read } of touched) {
    const said = answers.flatMap((one) =>
      read.includes(one.fieldKey) ? [{ ...one, audience: "coach" }] : [],
    );
    await raiseFromAnswers(tx, client, responseId, signalsIn(sheet.fields, said));
    await recordAuditEvent(tx, client, {
      action: "homework.add_afterwards",
      subjectKind: "response",
      subjectId: responseId,
      fields: read,
      scope: read.length > 0 ? "practice" : "person",
    });
  }
}
