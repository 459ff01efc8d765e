/** A map while it is written: one row per partner and conflict, kept by revision. Inside a caller's transaction. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { at, type Place } from "@/lib/conflicts/records/lock";
import type { CoachFrom } from "@/lib/conflicts/types";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { type MapState, mapAfter } from "./rules/states";
import { type CauseMapContent, contentOf, type SaveMap } from "./schema";
import type { MapSaved } from "./types";

type Row = { state: MapState; revision: number; content: CauseMapContent; coachFrom: CoachFrom };

export const placeOf = (client: Client, conflictId: string): Place => ({
  practiceId: client.practiceId,
  coupleId: client.coupleId,
  conflictId,
});
export const mine = (client: Client, conflictId: string) =>
  sql`${at(placeOf(client, conflictId))} and client_id = ${client.personId}`;

export async function myRow(tx: Tx, client: Client, conflictId: string): Promise<Row | null> {
  const rows = await tx.execute<Row>(sql`
    select state, revision, content, coach_from as "coachFrom" from cause_maps where ${mine(client, conflictId)}`);
  return rows[0] ?? null;
}

export const same = (row: Row, content: CauseMapContent, coachFrom: CoachFrom) =>
  isDeepStrictEqual(row.content, content) && row.coachFrom === coachFrom;

/** Writes a draft; says so instead when there is a newer one, or when it is none any more. */
export async function write(tx: Tx, client: Client, input: SaveMap): Promise<MapSaved> {
  const { sheet: conflictId, baseRevision } = input;
  const content = contentOf(input.f);
  const { coach_from: coachFrom } = input.a;
  const json = JSON.stringify(content);
  const changed = await tx.execute<{ revision: number }>(sql`
    update cause_maps set content = ${json}::jsonb, coach_from = ${coachFrom}, revision = revision + 1
    where ${mine(client, conflictId)} and state = 'draft' and revision = ${baseRevision} returning revision`);
  if (changed[0]) return { saved: true, revision: changed[0].revision };
  const row = await myRow(tx, client, conflictId);
  if (row) {
    if (!mapAfter(row.state, "write")) return { saved: false, why: "closed" };
    // The same words again, after an answer that was lost on the way.
    if (same(row, content, coachFrom)) return { saved: true, revision: row.revision };
    const { revision, content: theirs, coachFrom: from } = row;
    return { saved: false, why: "newer", revision, content: theirs, coachFrom: from };
  }
  firstOrNotFound(await tx.execute(sql`select id from conflicts where id = ${conflictId}`));
  const added = await tx.execute<{ revision: number }>(sql`
    insert into cause_maps (practice_id, couple_id, conflict_id, client_id, content, coach_from, revision)
    values (${client.practiceId}, ${client.coupleId}, ${conflictId}, ${client.personId}, ${json}::jsonb, ${coachFrom}, 1)
    on conflict do nothing returning revision`);
  if (!added[0]) return write(tx, client, input);
  await recordAuditEvent(tx, client, {
    action: "cause_map.start",
    subjectKind: "conflict",
    subjectId: conflictId,
    scope: "person",
  });
  return { saved: true, revision: 1 };
}
