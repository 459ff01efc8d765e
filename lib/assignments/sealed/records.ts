/** Opening answers to the partner. Held together by a lock on the assignment: two who finish at once cannot both miss each other. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Mode } from "@/lib/library/exercises/types";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { endingOf } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { type Opening, opensAlone } from "./rules/opening";

/** One turn of one assignment, as the actor's own row named it. */
export type Place = { practiceId: string; coupleId: string; assignmentId: string; occurrence: number };

/**
 * What holds while the assignment is locked. `ending`: the couple's work is ending, so nothing new opens. `resting`: a safety concern
 * stands, so nothing opens either, and nobody but their counselor may notice (docs/decisions/0019-a-concern-looks-like-nothing.md).
 */
export type Held = Opening & { withdrawn: boolean; ending: boolean; resting: boolean };

const at = (place: Place) => sql`practice_id = ${place.practiceId} and couple_id = ${place.coupleId}
  and assignment_id = ${place.assignmentId}`;
const inTurn = (place: Place) => sql`${at(place)} and occurrence = ${place.occurrence}`;

/** Locks the assignment until the transaction ends. Needs the system role. Take it before any lock on its answers. */
export async function hold(tx: Tx, place: Place): Promise<Held> {
  const row = firstOrNotFound(
    await tx.execute<{
      withdrawn: boolean;
      mode: Mode;
      release_rule: Opening["releaseRule"];
      sealed: boolean;
      ending: boolean;
    }>(sql`
      select a.withdrawn_at is not null as withdrawn, a.mode, a.release_rule,
        coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
        ${endingOf("c")} as ending
      from assignments a
      join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
      join couples c on c.practice_id = a.practice_id and c.id = a.couple_id
      where a.practice_id = ${place.practiceId} and a.couple_id = ${place.coupleId} and a.id = ${place.assignmentId}
      for no key update of a`),
  );
  const { withdrawn, mode, sealed, ending, release_rule: releaseRule } = row;
  const resting = await hasOpenConcern(tx, place.practiceId, place.coupleId);
  return { withdrawn, mode, sealed, ending, resting, releaseRule };
}

export async function isOpen(tx: Tx, place: Place): Promise<boolean> {
  const rows = await tx.execute(sql`select 1 from releases where ${inTurn(place)}`);
  return rows.length > 0;
}

/** Everybody it was given to has handed in their own sheet for this turn. */
export async function everybodyIn(tx: Tx, place: Place): Promise<boolean> {
  const rows = await tx.execute<{ all_in: boolean }>(sql`
    select bool_and(exists (
      select 1 from responses r where r.practice_id = p.practice_id and r.couple_id = p.couple_id
        and r.assignment_id = p.assignment_id and r.client_id = p.client_id
        and r.occurrence = ${place.occurrence} and r.submitted_at is not null)) as all_in
    from assignment_partners p where ${at(place)}`);
  return rows[0]?.all_in === true;
}

/** Something of this turn waits until its author was asked again; until then the exchange stays shut for both. */
export async function somethingHeld(tx: Tx, place: Place): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from answers where ${inTurn(place)} and audience = 'couple' and withdrawn_at is null and held_from is not null limit 1`);
  return rows.length > 0;
}

/** @returns how many answers opened; with a response id only that one's. What is held counts as sent, and stays out of sight. */
async function openAnswers(tx: Tx, place: Place, now: Date, responseId?: string): Promise<number> {
  const rows = await tx.execute(sql`
    update answers set released_at = ${now.toISOString()}
    where ${inTurn(place)} and audience = 'couple' and released_at is null and withdrawn_at is null
      ${responseId ? sql`and response_id = ${responseId}` : sql``}
    returning field_key`);
  return rows.length;
}

/** Opens the exchange. Once open it stays so; a second call opens what has been shared since. */
export async function openTurn(tx: Tx, place: Place, now: Date, responseId?: string): Promise<void> {
  // One that is kept from whoever opens it now is there for them from now on, and for its other reader since it was.
  await tx.execute(sql`
    with seen as (
      insert into last_seen_rows (practice_id, couple_id, table_name, row_key, reader_id, content)
      select practice_id, couple_id, 'releases', concat_ws('/', assignment_id, occurrence), held_from,
        to_jsonb(r) - 'held_from' - 'held_at' || jsonb_build_object('released_at', ${now.toISOString()}::timestamptz)
      from releases r where ${inTurn(place)} and held_from = nullif(current_setting('app.person_id', true), '')::uuid
      on conflict do nothing)
    insert into releases (practice_id, couple_id, assignment_id, occurrence, released_at)
    values (${place.practiceId}, ${place.coupleId}, ${place.assignmentId}, ${place.occurrence}, ${now.toISOString()})
    on conflict do nothing`);
  await openAnswers(tx, place, now, responseId);
}

/**
 * After something was handed in or widened: opens what may be open now, and nothing else. Needs the system role and `held`.
 * Where each one's words open alone, nothing is written unless there are words: an empty row would say "they have answered".
 */
export async function openWhatMay(
  tx: Tx,
  actor: Actor,
  place: Place,
  held: Held,
  response: { responseId: string; shared: boolean },
  reason: string,
): Promise<void> {
  if (held.ending) return;
  if (response.shared) {
    await openAnswers(tx, place, actor.at, response.responseId);
    return;
  }
  const alone = opensAlone(held);
  let opens: boolean;
  if (alone || (await isOpen(tx, place))) {
    opens = (await openAnswers(tx, place, actor.at, response.responseId)) > 0;
  } else {
    opens =
      !held.withdrawn &&
      held.releaseRule === "automatic" &&
      (await everybodyIn(tx, place)) &&
      !(await somethingHeld(tx, place));
  }
  if (!opens) return;
  await openTurn(tx, place, actor.at, alone ? response.responseId : undefined);
  await recordSystemEvent(tx, {
    practiceId: place.practiceId,
    coupleId: place.coupleId,
    at: actor.at,
    action: "exchange.open",
    subjectKind: "assignment",
    subjectId: place.assignmentId,
    reason,
    scope: "practice",
  });
}
