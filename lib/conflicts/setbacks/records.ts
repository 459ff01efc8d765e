/** Keeping a setback inside a caller's transaction, with its mark on the chart for the same readers. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Audience } from "@/lib/library/exercises/terms";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { endingOf } from "@/lib/practice/couples/records";
import type { NoteSetback } from "./schema";

const toCome = "This is for what has already happened. Please choose today or an earlier day.";

export type NewSetback = NoteSetback & { source: { responseId: string; item: string } | null };

/** Whether something new may open between the two of them. Needs the system role. */
export async function endingIn(system: Tx, client: Client): Promise<boolean> {
  const { ending } = firstOrNotFound(
    await system.execute<{ ending: boolean }>(sql`
      select ${endingOf("couples")} as ending from couples
      where practice_id = ${client.practiceId} and id = ${client.coupleId}`),
  );
  return ending;
}

/** Nothing new opens to the partner while they part: until then a mark for both is for the counselor. */
export const chartAudience = (audience: Audience, ending: boolean): Audience =>
  audience === "couple" && ending ? "coach" : audience;

async function open(system: Tx, client: Client, setbackId: string, input: NewSetback) {
  const { practiceId, coupleId, personId } = client;
  const now = client.at.toISOString();
  const ending = await endingIn(system, client);
  const marks = input.onChart
    ? await system.execute<{ id: string }>(sql`
        insert into chart_events (practice_id, couple_id, kind, on_date, audience, client_id, created_at)
        values (${practiceId}, ${coupleId}, 'setback', ${input.happenedOn}, ${chartAudience(input.audience, ending)}, ${personId}, ${now})
        returning id`)
    : [];
  await system.execute(sql`
    update setbacks set chart_event_id = ${marks[0]?.id ?? null}::uuid,
      released_at = ${input.audience === "couple" && !ending ? now : null}::timestamptz
    where practice_id = ${practiceId} and couple_id = ${coupleId} and id = ${setbackId}`);
}

/** The same form, or the same answer handed in, twice makes one. @throws NotFound for a conflict they can not see; FieldErrors for a day to come */
export async function noteSetbackIn(
  tx: Tx,
  client: Client,
  input: NewSetback,
): Promise<{ setbackId: string }> {
  if (input.happenedOn > dayIn(client.timeZone, client.at)) throw new FieldErrors({ happenedOn: [toCome] });
  const { conflictId, source } = input;
  if (conflictId) firstOrNotFound(await tx.execute(sql`select 1 from conflicts where id = ${conflictId}`));
  const { practiceId, coupleId, personId } = client;
  const setbackId = crypto.randomUUID();
  const added = await tx.execute(sql`
    insert into setbacks (practice_id, couple_id, id, client_id, together, conflict_id, happened_on, what_happened, set_off, helped,
      change, audience, source_response_id, source_item, submit_key, created_at)
    values (${practiceId}, ${coupleId}, ${setbackId}, ${personId}, ${input.together}, ${conflictId}::uuid, ${input.happenedOn},
      ${input.whatHappened}, ${input.setOff}, ${input.helped}, ${input.change}, ${input.audience}, ${source?.responseId ?? null}::uuid,
      ${source?.item ?? null}, ${input.submitKey}, ${client.at.toISOString()})
    on conflict do nothing returning id`);
  if (added.length === 0) {
    const held = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        select id from setbacks where client_id = ${personId} and (submit_key = ${input.submitKey}
          or (source_response_id = ${source?.responseId ?? null}::uuid and source_item = ${source?.item ?? null}))`),
    );
    return { setbackId: held.id };
  }
  await switchToSystem(
    tx,
    "client",
    "a setback opens to those it is meant for, and marks its day",
    (system) => open(system, client, setbackId, input),
  );
  await recordAuditEvent(tx, client, {
    action: "setback.note",
    subjectKind: "setback",
    subjectId: setbackId,
    scope: input.audience === "couple" ? "practice" : "person",
  });
  return { setbackId };
}
