/** On a device that two people share: what one sent in the other's place is taken out, and the sheet can be filled in anew. */
import "server-only";
import { asActor } from "@/db/access";
import { findSheet } from "@/lib/assignments/responses/records/sheet";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { emptyResponse } from "./records";
import type { VoidAnswers } from "./schema";

/**
 * Deletes what was sent, for every reader; their PIN was asked for before. Twice is once.
 * @throws NotFound; Refusal where the partner reads it, where something came of it, or where it asks for the counselor
 */
export const voidAnswers = (client: Client, input: VoidAnswers): Promise<void> =>
  asActor(client, async (tx) => {
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
