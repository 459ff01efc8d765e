/** Writing something again, inside a caller's transaction: the words come back into the boxes, the old version stays with its author. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { hold } from "../../sealed/records";
import { firstFields } from "../rules/later";
import { type DraftContent, inputFor } from "../schema/answers";
import type { TurnInput } from "../schema/response";
import { type MySheet, mySheet } from "./my-sheet";

const open =
  "This is meant for your partner already. Stop sharing it first, under “Change who can read this”; then you can write it again.";
const takenBack = "Your counselor has withdrawn this exercise. What you wrote stays here, for you.";

type Stored = {
  fieldKey: string;
  value: unknown;
  audience: DraftContent["audiences"][string];
  open: boolean;
  withdrawn: boolean;
};

/** What stood in the boxes. What was taken back from its readers begins anew with the narrowest of them. */
function draftOf(sheet: MySheet, stored: readonly Stored[]): DraftContent {
  const draft: DraftContent = { values: {}, audiences: {} };
  for (const field of firstFields(sheet.fields)) {
    const answer = stored.find((one) => one.fieldKey === field.key);
    const input = answer ? inputFor(field, answer.value) : null;
    if (!answer || input === null) continue;
    draft.values[field.key] = input;
    draft.audiences[field.key] = answer.withdrawn ? "self" : answer.audience;
  }
  return draft;
}

async function putBack(system: Tx, client: Client, sheet: MySheet, responseId: string): Promise<void> {
  const { practiceId, coupleId, assignmentId } = sheet.place;
  const its = sql`practice_id = ${practiceId} and couple_id = ${coupleId} and response_id = ${responseId}`;
  const stored = await system.execute<Stored>(sql`
    select field_key as "fieldKey", value, audience, released_at is not null as open, withdrawn_at is not null as withdrawn
    from answers where ${its} for update`);
  if (stored.some((one) => one.open && !one.withdrawn)) throw new Refusal(open);
  const now = client.at.toISOString();
  await system.execute(sql`
    insert into earlier_answers (practice_id, couple_id, response_id, field_key, version, client_id, value, replaced_at)
    select practice_id, couple_id, response_id, field_key,
      (select coalesce(max(version), 0) + 1 from earlier_answers where ${its}), client_id, value, ${now}
    from answers where ${its}`);
  await system.execute(sql`delete from answers where ${its}`);
  await system.execute(sql`
    update responses set status = 'in_progress', submitted_at = null, submit_key = null, quality = null, read_at = null
    where practice_id = ${practiceId} and couple_id = ${coupleId} and id = ${responseId}`);
  await system.execute(sql`
    insert into drafts (practice_id, couple_id, response_id, assignment_id, client_id, content, revision, updated_at)
    values (${practiceId}, ${coupleId}, ${responseId}, ${assignmentId}, ${client.personId},
      ${JSON.stringify(draftOf(sheet, stored))}::jsonb, 1, ${now})
    on conflict do nothing`);
}

/** Until it is handed in again neither counselor nor partner reads any of it. Doing it twice changes nothing. */
export async function writeAgainIn(tx: Tx, client: Client, input: TurnInput): Promise<void> {
  const wanted = { ...input, sheet: "own" } as const;
  const sheet = await mySheet(tx, client, wanted);
  if (!sheet.redo) throw new NotFound();
  const { responseId, place } = sheet;
  if (!sheet.submitted || !responseId) return;
  const done = await switchToSystem(
    tx,
    client.kind,
    "an author writes their own words again",
    async (system) => {
      if ((await hold(system, place)).withdrawn) throw new Refusal(takenBack);
      // On another device it may have been done while this one waited.
      const still = await system.execute(sql`
      select 1 from responses where practice_id = ${place.practiceId} and couple_id = ${place.coupleId}
        and id = ${responseId} and submitted_at is not null for update`);
      if (still.length === 0) return false;
      await putBack(system, client, sheet, responseId);
      return true;
    },
  );
  if (!done) return;
  await recordAuditEvent(tx, client, {
    action: "homework.write_again",
    subjectKind: "response",
    subjectId: responseId,
    scope: "person",
  });
}
