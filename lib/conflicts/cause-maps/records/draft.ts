/** A map while it is written: one row per partner and conflict, kept by revision. Inside a caller's transaction. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { causeMaps } from "@/db/schema/cause-maps";
import { conflicts } from "@/db/schema/conflicts";
import { insertOnly } from "@/db/statements";
import { keyFor, ofConflict, requireConflict } from "@/lib/conflicts/records/lock";
import type { CoachFrom } from "@/lib/conflicts/types";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { mapAfter } from "../rules/states";
import { type CauseMapContent, contentOf, type SaveMap } from "../schema";
import type { MapSaved } from "../types";

export const isOwnMap = (client: Client, conflictId: string) =>
  and(ofConflict(causeMaps, keyFor(client, conflictId)), eq(causeMaps.clientId, client.personId));

/** Looks before the step that is taken with the system role: what is kept from them is not there. @throws NotFound */
export async function requireConflictOrMap(tx: Tx, client: Client, conflictId: string): Promise<void> {
  firstOrNotFound(
    await tx
      .select({ id: conflicts.id })
      .from(conflicts)
      .where(eq(conflicts.id, conflictId))
      .unionAll(tx.select({ id: causeMaps.conflictId }).from(causeMaps).where(isOwnMap(client, conflictId))),
  );
}

type OwnMap = NonNullable<Awaited<ReturnType<typeof readOwnMap>>>;

export async function readOwnMap(tx: Tx, client: Client, conflictId: string) {
  const [map] = await tx
    .select({
      state: causeMaps.state,
      revision: causeMaps.revision,
      content: causeMaps.content,
      coachFrom: causeMaps.coachFrom,
    })
    .from(causeMaps)
    .where(isOwnMap(client, conflictId));
  return map ?? null;
}

export const saysTheSame = (map: OwnMap, content: CauseMapContent, coachFrom: CoachFrom) =>
  isDeepStrictEqual(map.content, content) && map.coachFrom === coachFrom;

/** Writes a draft; says so instead when there is a newer one, or when it is none any more. */
export async function saveDraft(tx: Tx, client: Client, input: SaveMap): Promise<MapSaved> {
  const { sheet: conflictId, baseRevision } = input;
  const content = contentOf(input.f);
  const { coach_from: coachFrom } = input.a;
  const [changed] = await tx
    .update(causeMaps)
    .set({ content, coachFrom, revision: sql`${causeMaps.revision} + 1` })
    .where(
      and(isOwnMap(client, conflictId), eq(causeMaps.state, "draft"), eq(causeMaps.revision, baseRevision)),
    )
    .returning({ revision: causeMaps.revision });
  if (changed) return { saved: true, revision: changed.revision };
  const map = await readOwnMap(tx, client, conflictId);
  if (map) {
    if (!mapAfter(map.state, "write")) return { saved: false, why: "closed" };
    // The same words again, after an answer that was lost on the way.
    if (saysTheSame(map, content, coachFrom)) return { saved: true, revision: map.revision };
    return {
      saved: false,
      why: "newer",
      revision: map.revision,
      content: map.content,
      coachFrom: map.coachFrom,
    };
  }
  await requireConflict(tx, conflictId);
  const [added] = await insertOnly(tx, causeMaps, {
    ...keyFor(client, conflictId),
    clientId: client.personId,
    content,
    coachFrom,
    revision: 1,
  })
    .onConflictDoNothing()
    .returning({ revision: causeMaps.revision });
  if (!added) return saveDraft(tx, client, input);
  await recordAuditEvent(tx, client, {
    action: "cause_map.start",
    subjectKind: "conflict",
    subjectId: conflictId,
    scope: "person",
  });
  return { saved: true, revision: 1 };
}
