/** Words to the counselor about one day of a commitment, inside a client's transaction. Their audit events are the writer's own. */
import "server-only";
import { and, eq, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commitmentOccurrences, occurrenceNotes } from "@/db/schema/occurrences";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { OccurrenceInput, WriteNote } from "../schema";
import { ofDay } from "./lock";

const recordPrivately = (tx: Tx, client: Client, action: string, commitmentId: string) =>
  recordAuditEvent(tx, client, {
    action,
    subjectKind: "commitment",
    subjectId: commitmentId,
    scope: "person",
  });

/** @throws NotFound for a day that nothing was said about */
export async function writeNote(tx: Tx, client: Client, input: WriteNote): Promise<void> {
  const { commitmentId, onDate, words } = input;
  const day = asSeen(client, commitmentOccurrences, "day");
  const { giverId } = firstOrNotFound(
    await tx
      .select({ giverId: day.clientId })
      .from(day)
      .where(and(ofDay(day, client, input), notInArray(day.state, ["planned", "cancelled"]))),
  );
  const own = giverId === client.personId;
  if (own && words === null) throw new FieldErrors({ words: ["Please write a few words"] });
  const { practiceId, coupleId, personId: clientId, at: createdAt } = client;
  const note = { practiceId, coupleId, commitmentId, onDate, clientId, words, createdAt };
  await insertOnly(tx, occurrenceNotes, note).onConflictDoUpdate({
    target: [
      occurrenceNotes.practiceId,
      occurrenceNotes.coupleId,
      occurrenceNotes.commitmentId,
      occurrenceNotes.onDate,
      occurrenceNotes.clientId,
    ],
    set: { words },
  });
  await recordPrivately(tx, client, "promise.note", commitmentId);
}

/** @throws NotFound when there is none */
export async function deleteNote(tx: Tx, client: Client, input: OccurrenceInput): Promise<void> {
  firstOrNotFound(
    await tx
      .delete(occurrenceNotes)
      .where(and(ofDay(occurrenceNotes, client, input), eq(occurrenceNotes.clientId, client.personId)))
      .returning({ onDate: occurrenceNotes.onDate }),
  );
  await recordPrivately(tx, client, "promise.remove_note", input.commitmentId);
}
