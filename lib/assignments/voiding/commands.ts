/** What somebody else sent in one's place is taken out, and the sheet can be filled in anew. */
import "server-only";
import { asActor } from "@/db/access";
import { findSheet } from "@/lib/assignments/responses/records/sheet";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { provePassword } from "@/lib/platform/auth/own-password";
import { emptyResponse } from "./records";
import type { VoidAnswers } from "./schema";

/**
 * Deletes what was sent, for every reader. Twice is once.
 * @throws NotFound; FieldErrors for a wrong password; Refusal after too many tries, where the partner reads it, where something
 * came of it, or where it asks for the counselor
 */
export async function voidAnswers(client: Client, input: VoidAnswers): Promise<void> {
  await provePassword(client, input.currentPassword);
  await asActor(client, async (tx) => {
    const sheet = await findSheet(tx, client, { ...input, sheet: "own" });
    const { responseId, submitted } = sheet;
    if (!submitted || !responseId || !(await emptyResponse(tx, client, sheet, responseId))) return;
    await recordAuditEvent(tx, client, {
      action: "homework.void",
      subjectKind: "response",
      subjectId: responseId,
      scope: "person",
    });
  });
}
