/** The wordings of one conflict under its lock, inside a caller's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { at, hold, type Place, refuseUnlessSideBySide } from "@/lib/conflicts/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { type WordingState, type WordingStep, wordingAfter } from "./rules";

export const changed =
  "This wording is no longer the one proposed. Open the page again to see what is there now.";
const reason = "what is said together is written under one lock";

/** Does its work under the lock, while both maps lie side by side; then what belongs to the actor alone. @throws NotFound, Refusal */
export async function inPlace<T>(
  client: Client,
  conflictId: string,
  work: (system: Tx, place: Place) => Promise<T>,
  then?: (tx: Tx, result: T) => Promise<void>,
): Promise<T> {
  return asActor(client, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select 1 from conflicts where id = ${conflictId}`));
    const place = { practiceId: client.practiceId, coupleId: client.coupleId, conflictId };
    const result = await switchToSystem(tx, "client", reason, async (system) => {
      refuseUnlessSideBySide(await hold(system, place), client.personId);
      return work(system, place);
    });
    await then?.(tx, result);
    return result;
  });
}

export const record = (client: Client, verb: string, conflictId: string) => async (tx: Tx, done: boolean) => {
  if (!done) return;
  await recordAuditEvent(tx, client, {
    action: `conflict_summary.${verb}`,
    subjectKind: "conflict",
    subjectId: conflictId,
  });
};

export type Wording = { id: string; clientId: string; state: WordingState; kind: string };

/** Those that this person knows of. */
export const wordings = (system: Tx, place: Place, client: Client, which: ReturnType<typeof sql>) =>
  system.execute<Wording>(sql`
    select id, client_id as "clientId", state, kind from conflict_summaries
    where ${at(place)} and held_from is distinct from ${client.personId}::uuid and ${which}`);

/**
 * Something new takes the place of this one. While a safety concern stands it is held from the other, for whom everything stays as
 * it is: then the earlier one goes from the sight of its replacer alone.
 */
export async function replace(system: Tx, place: Place, client: Client, wording: Wording): Promise<void> {
  const here = sql`${at(place)} and id = ${wording.id}`;
  if (await hasOpenConcern(system, place.practiceId, place.coupleId)) {
    const hidden = await system.execute(sql`
      update conflict_summaries set held_from = ${client.personId} where ${here} and held_from is null returning id`);
    if (hidden.length > 0) return;
  }
  await move(system, place, wording, "replace", client.at);
}

/** What one of the two had put in this one's place for themselves alone goes with it. */
export async function replaceHeld(system: Tx, place: Place, state: "proposed" | "standing"): Promise<void> {
  if (await hasOpenConcern(system, place.practiceId, place.coupleId)) return;
  await system.execute(sql`
    update conflict_summaries set state = 'replaced' where ${at(place)} and state = ${state} and held_from is not null`);
}

/** @throws Refusal for a step that is not possible any more */
export async function move(system: Tx, place: Place, { id, state }: Wording, step: WordingStep, now: Date) {
  const next = wordingAfter(state, step);
  if (!next) throw new Refusal(changed);
  await system.execute(sql`
    update conflict_summaries set state = ${next},
      settled_at = case when ${next} = 'standing' then ${now.toISOString()}::timestamptz else settled_at end
    where ${at(place)} and id = ${id}`);
}

/** One's own view, or none. */
export const keep = (system: Tx, place: Place, client: Client, words: string | null) =>
  words
    ? system.execute(sql`
        insert into conflict_views (practice_id, couple_id, conflict_id, client_id, words)
        values (${place.practiceId}, ${place.coupleId}, ${place.conflictId}, ${client.personId}, ${words})
        on conflict (practice_id, couple_id, conflict_id, client_id) do update set words = excluded.words`)
    : system.execute(sql`delete from conflict_views where ${at(place)} and client_id = ${client.personId}`);
