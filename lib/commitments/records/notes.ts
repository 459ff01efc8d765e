/** Words to the counselor about one day of a promise, inside a client's transaction. Their traces are the writer's own. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { OccurrenceInput, WriteNote } from "../schema";
import { thisDay } from "./lock";

const deed = (tx: Tx, client: Client, action: string, promiseId: string) =>
  recordAuditEvent(tx, client, { action, subjectKind: "commitment", subjectId: promiseId, scope: "person" });

/** @throws NotFound for a day that nothing was said about */
export async function writeNoteIn(tx: Tx, client: Client, input: WriteNote): Promise<void> {
  const { giverId } = firstOrNotFound(
    await tx.execute<{ giverId: string }>(sql`
      select client_id as "giverId" from ${asSeen(client, "commitment_occurrences")} o
      where ${thisDay(client, input)} and state not in ('planned', 'cancelled')`),
  );
  const own = giverId === client.personId;
  if (own && input.words === null) throw new FieldErrors({ words: ["Please write a few words"] });
  await tx.execute(sql`
    insert into occurrence_notes (practice_id, couple_id, commitment_id, on_date, client_id, words, created_at)
    values (${client.practiceId}, ${client.coupleId}, ${input.promiseId}, ${input.onDate}, ${client.personId},
      ${input.words}, ${client.at.toISOString()})
    on conflict (practice_id, couple_id, commitment_id, on_date, client_id) do update set words = excluded.words`);
  await deed(tx, client, "promise.note", input.promiseId);
}

/** @throws NotFound when there is none */
export async function removeNoteIn(tx: Tx, client: Client, input: OccurrenceInput): Promise<void> {
  firstOrNotFound(
    await tx.execute(sql`
      delete from occurrence_notes where ${thisDay(client, input)} and client_id = ${client.personId}
      returning on_date`),
  );
  await deed(tx, client, "promise.remove_note", input.promiseId);
}
