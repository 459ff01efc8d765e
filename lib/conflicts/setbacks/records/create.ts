/** Keeping a setback inside a caller's transaction, with its mark on the chart for the same readers. */
import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { setbacks } from "@/db/schema/setbacks";
import { insertOnly } from "@/db/statements";
import { requireConflict } from "@/lib/conflicts/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import type { NoteSetback } from "../schema";
import { openSetback } from "./as-system";

const toCome = "This is for what has already happened. Please choose today or an earlier day.";

export type NewSetback = NoteSetback & { source: { responseId: string; item: string } | null };

/** The same form, or the same answer sent in, twice makes one. @throws NotFound for a conflict they can not see; FieldErrors for a day to come */
export async function createSetback(
  tx: Tx,
  client: Client,
  input: NewSetback,
): Promise<{ setbackId: string }> {
  if (input.happenedOn > dayIn(client.timeZone, client.at)) throw new FieldErrors({ happenedOn: [toCome] });
  const { source, onChart: _, ...words } = input;
  if (words.conflictId) await requireConflict(tx, words.conflictId);
  const { practiceId, coupleId, personId: clientId, at: createdAt } = client;
  const [added] = await insertOnly(tx, setbacks, {
    ...words,
    practiceId,
    coupleId,
    clientId,
    createdAt,
    sourceResponseId: source?.responseId ?? null,
    sourceItem: source?.item ?? null,
  })
    .onConflictDoNothing()
    .returning({ setbackId: setbacks.id });
  if (!added) {
    const isSource = source
      ? and(eq(setbacks.sourceResponseId, source.responseId), eq(setbacks.sourceItem, source.item))
      : undefined;
    return firstOrNotFound(
      await tx
        .select({ setbackId: setbacks.id })
        .from(setbacks)
        .where(and(eq(setbacks.clientId, clientId), or(eq(setbacks.submitKey, input.submitKey), isSource))),
    );
  }
  await openSetback(tx, client, added.setbackId, input);
  await recordAuditEvent(tx, client, {
    action: "setback.note",
    subjectKind: "setback",
    subjectId: added.setbackId,
    scope: input.audience === "couple" ? "practice" : "person",
  });
  return added;
}
