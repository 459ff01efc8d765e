/** The wordings of one conflict, under its lock. Each needs the system role: a wording changes for both partners at once. */
import "server-only";
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflictSummaries } from "@/db/schema/cause-maps";
import { conflictViews } from "@/db/schema/conflict-views";
import { exact, insertOnly } from "@/db/statements";
import { type ConflictKey, ofConflict } from "@/lib/conflicts/records/lock";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { type WordingStep, wordingAfter } from "../rules";

export const changed =
  "This wording is no longer the one proposed. Open the page again to see what is there now.";

export type Wording = Awaited<ReturnType<typeof knownWordings>>[number];

/** Those that this person knows of. */
export const knownWordings = (system: Tx, key: ConflictKey, client: Client, which: SQL | undefined) =>
  system
    .select({
      id: conflictSummaries.id,
      clientId: conflictSummaries.clientId,
      state: conflictSummaries.state,
      kind: conflictSummaries.kind,
    })
    .from(conflictSummaries)
    .where(
      and(
        ofConflict(conflictSummaries, key),
        sql`${conflictSummaries.heldFrom} is distinct from ${client.personId}`,
        which,
      ),
    );

const isWording = (key: ConflictKey, { id }: Wording) =>
  and(ofConflict(conflictSummaries, key), eq(conflictSummaries.id, id));

/**
 * Something new takes the place of this one. While a safety concern is open it is held from the other, for whom everything stays as
 * it is: then the earlier one goes from the sight of its replacer alone.
 */
export async function replaceWording(
  system: Tx,
  key: ConflictKey,
  client: Client,
  wording: Wording,
): Promise<void> {
  if (await hasOpenConcern(system, key.practiceId, key.coupleId)) {
    const hidden = await system
      .update(conflictSummaries)
      .set({ heldFrom: client.personId })
      .where(and(isWording(key, wording), isNull(conflictSummaries.heldFrom)))
      .returning({ id: conflictSummaries.id });
    if (hidden.length > 0) return;
  }
  await moveWording(system, key, wording, "replace", client.at);
}

/** What one of the two had put in this one's place for themselves alone goes with it. */
export async function replaceHeld(
  system: Tx,
  key: ConflictKey,
  state: "proposed" | "standing",
): Promise<void> {
  if (await hasOpenConcern(system, key.practiceId, key.coupleId)) return;
  await system
    .update(conflictSummaries)
    .set({ state: "replaced" })
    .where(
      and(
        ofConflict(conflictSummaries, key),
        eq(conflictSummaries.state, state),
        isNotNull(conflictSummaries.heldFrom),
      ),
    );
}

/** @throws Refusal for a step that is not possible any more */
export async function moveWording(
  system: Tx,
  key: ConflictKey,
  wording: Wording,
  step: WordingStep,
  now: Date,
): Promise<void> {
  const next = wordingAfter(wording.state, step);
  if (!next) throw new Refusal(changed);
  await system
    .update(conflictSummaries)
    .set(exact(conflictSummaries, { state: next, ...(next === "standing" ? { settledAt: now } : {}) }))
    .where(isWording(key, wording));
}

/** One's own view, or none. */
export async function setOwnView(
  system: Tx,
  key: ConflictKey,
  { personId: clientId }: Client,
  words: string | null,
): Promise<void> {
  if (!words) {
    await system
      .delete(conflictViews)
      .where(and(ofConflict(conflictViews, key), eq(conflictViews.clientId, clientId)));
    return;
  }
  const { practiceId, coupleId, conflictId } = conflictViews;
  await insertOnly(system, conflictViews, { ...key, clientId, words }).onConflictDoUpdate({
    target: [practiceId, coupleId, conflictId, conflictViews.clientId],
    set: { words },
  });
}
