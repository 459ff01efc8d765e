/** The lock that everything two people share about one conflict passes through, and the one place that opens or closes their maps. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MapState } from "@/lib/conflicts/cause-maps/rules/states";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { endingOf } from "@/lib/practice/couples/records";

/** One conflict, by the couple of an actor or of a row that the actor could read. */
export type Place = { practiceId: string; coupleId: string; conflictId: string };

/** `ending`: the couple's work is ending, so nothing new opens between them. */
export type Held = {
  shared: boolean;
  released: boolean;
  ending: boolean;
  maps: ReadonlyMap<string, MapState>;
};

export const at = ({ practiceId, coupleId, conflictId }: Place) =>
  sql`practice_id = ${practiceId} and couple_id = ${coupleId} and conflict_id = ${conflictId}`;

/** Locks the conflict until the transaction ends. Needs the system role. Take it before any lock on what belongs to it. */
export async function hold(system: Tx, place: Place): Promise<Held> {
  const { practiceId, coupleId, conflictId } = place;
  const row = firstOrNotFound(
    await system.execute<{ shared: boolean; released: boolean; ending: boolean }>(sql`
      select f.audience = 'couple' as shared, f.released_at is not null as released, ${endingOf("c")} as ending
      from conflicts f join couples c on c.practice_id = f.practice_id and c.id = f.couple_id
      where f.practice_id = ${practiceId} and f.couple_id = ${coupleId} and f.id = ${conflictId}
      for no key update of f`),
  );
  const maps = await system.execute<{ client_id: string; state: MapState }>(
    sql`select client_id, state from cause_maps where ${at(place)}`,
  );
  return { ...row, maps: new Map(maps.map((one) => [one.client_id, one.state])) };
}

/** Opens both maps when both are ready and the conflict is there for both; otherwise nothing happens that anybody could see. */
export async function openIfBoth(system: Tx, place: Place, now: Date, reason: string): Promise<boolean> {
  const held = await hold(system, place);
  const ready = await system.execute(
    sql`select client_id from cause_maps where ${at(place)} and state = 'ready' and held_from is null`,
  );
  if (ready.length < 2 || !held.released || held.ending) return false;
  await system.execute(
    sql`update cause_maps set state = 'open', was_open = true where ${at(place)} and state = 'ready'`,
  );
  await recordSystemEvent(system, {
    practiceId: place.practiceId,
    coupleId: place.coupleId,
    at: now,
    action: "cause_map.open",
    subjectKind: "conflict",
    subjectId: place.conflictId,
    reason,
  });
  return true;
}

/** Seals again what lay open. Nobody's words are lost. */
export const closeBoth = (system: Tx, place: Place) =>
  system.execute(sql`update cause_maps set state = 'ready' where ${at(place)} and state = 'open'`);

const apart =
  "Your maps do not lie side by side at the moment, so this has not been kept. Your words are still here: copy them if you would like to keep them.";
const resting =
  "Nothing new can be shared here at the moment. Your words are still here; your counselor can tell you more.";

/** For what is said together: both maps are open, and something new may still open. @throws Refusal */
export function refuseUnlessSideBySide({ maps, ending }: Held, clientId: string): void {
  if (maps.get(clientId) !== "open") throw new Refusal(apart);
  if (ending) throw new Refusal(resting);
}
