/** The lock that everything two people share about one conflict passes through, and the one place that opens or closes their maps. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { causeMaps, type conflictSummaries } from "@/db/schema/cause-maps";
import type { conflictViews } from "@/db/schema/conflict-views";
import { conflicts } from "@/db/schema/conflicts";
import { couples } from "@/db/schema/couples";
import type { MapState } from "@/lib/conflicts/cause-maps/rules/states";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";

/** One conflict, by the couple of an actor or of a row that the actor could read. */
export type ConflictKey = { practiceId: string; coupleId: string; conflictId: string };

export const keyFor = ({ practiceId, coupleId }: Client, conflictId: string): ConflictKey => ({
  practiceId,
  coupleId,
  conflictId,
});

/** `ending`: the couple's work is ending, so nothing new opens between them. */
export type LockedConflict = {
  shared: boolean;
  released: boolean;
  ending: boolean;
  maps: readonly { clientId: string; state: MapState; heldFrom: string | null }[];
};

export const isConflict = ({ practiceId, coupleId, conflictId }: ConflictKey) =>
  and(eq(conflicts.practiceId, practiceId), eq(conflicts.coupleId, coupleId), eq(conflicts.id, conflictId));

/** The rows of a table that belong to this conflict. */
export const ofConflict = (
  table: typeof causeMaps | typeof conflictSummaries | typeof conflictViews,
  { practiceId, coupleId, conflictId }: ConflictKey,
) => and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId), eq(table.conflictId, conflictId));

/** @throws NotFound for a conflict that this reader cannot see */
export async function requireConflict(tx: Tx, conflictId: string): Promise<void> {
  firstOrNotFound(await tx.select({ id: conflicts.id }).from(conflicts).where(eq(conflicts.id, conflictId)));
}

/**
 * Locks the conflict's row until commit. Needs the system role. Take it before any lock on what belongs to it.
 * @throws NotFound
 */
export async function lockConflict(system: Tx, key: ConflictKey): Promise<LockedConflict> {
  const { audience, releasedAt, heldFrom } = firstOrNotFound(
    await system
      .select({
        audience: conflicts.audience,
        releasedAt: conflicts.releasedAt,
        heldFrom: conflicts.heldFrom,
      })
      .from(conflicts)
      .where(isConflict(key))
      .for("no key update"),
  );
  // Read once it is locked: what ended the couple's work meanwhile has had the lock before.
  const { status } = firstOrNotFound(
    await system
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, key.practiceId), eq(couples.id, key.coupleId))),
  );
  const maps = await system
    .select({ clientId: causeMaps.clientId, state: causeMaps.state, heldFrom: causeMaps.heldFrom })
    .from(causeMaps)
    .where(ofConflict(causeMaps, key));
  const released = releasedAt !== null && heldFrom === null;
  return { shared: audience === "couple", released, ending: isApart(status), maps };
}

/** Opens both maps when both are ready and the conflict is there for both; otherwise nothing happens that anybody could see. */
export async function openIfBoth(system: Tx, key: ConflictKey, now: Date, reason: string): Promise<boolean> {
  const { maps, released, ending } = await lockConflict(system, key);
  const ready = maps.filter(({ state, heldFrom }) => state === "ready" && heldFrom === null);
  if (ready.length < 2 || !released || ending) return false;
  await system
    .update(causeMaps)
    .set({ state: "open", wasOpen: true })
    .where(and(ofConflict(causeMaps, key), eq(causeMaps.state, "ready")));
  await recordSystemEvent(system, {
    practiceId: key.practiceId,
    coupleId: key.coupleId,
    at: now,
    action: "cause_map.open",
    subjectKind: "conflict",
    subjectId: key.conflictId,
    reason,
  });
  return true;
}

/** Seals both open maps again. Nobody's words are lost. */
export async function closeBoth(system: Tx, key: ConflictKey): Promise<void> {
  await system
    .update(causeMaps)
    .set({ state: "ready" })
    .where(and(ofConflict(causeMaps, key), eq(causeMaps.state, "open")));
}

const notSideBySide =
  "Your maps do not lie side by side at the moment, so this has not been kept. Your words are still here: copy them if you would like to keep them.";
const whileEnding = ({ counselor }: Profession) =>
  `Nothing new can be shared here at the moment. Your words are still here; your ${counselor} can tell you more.`;

/** For what is said together: both maps are open, and something new may still open. @throws Refusal */
export function refuseUnlessSideBySide({ maps, ending }: LockedConflict, myId: string): void {
  if (maps.find(({ clientId }) => clientId === myId)?.state !== "open") throw new Refusal(notSideBySide);
  if (ending) throw new Refusal(whileEnding);
}
