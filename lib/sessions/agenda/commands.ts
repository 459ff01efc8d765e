/** Putting something on the list for the next session, and ticking it off. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { AgendaItemInput, TalkInSession } from "./schema";

/** Once per response; asked again it comes back on the list, with the newer note. @throws NotFound */
export function talkInSession(coach: Coach, input: TalkInSession): Promise<{ itemId: string }> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from responses where id = ${input.responseId} and submitted_at is not null`,
      ),
    );
    const { id: itemId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into agenda_items (practice_id, couple_id, response_id, note, created_at)
        values (${coach.practiceId}, ${coupleId}, ${input.responseId}, ${input.note}, ${coach.at.toISOString()})
        on conflict (practice_id, couple_id, response_id)
          do update set note = coalesce(excluded.note, agenda_items.note), discussed_at = null
        returning id`),
    );
    await recordAuditEvent(tx, coach, {
      action: "agenda.add",
      subjectKind: "agenda_item",
      subjectId: itemId,
      coupleId,
    });
    return { itemId };
  });
}

/** @throws NotFound; doing it twice changes nothing */
export function discussed(coach: Coach, input: AgendaItemInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from agenda_items where id = ${input.itemId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update agenda_items set discussed_at = ${coach.at.toISOString()}
      where couple_id = ${coupleId} and id = ${input.itemId} and discussed_at is null returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "agenda.discussed",
      subjectKind: "agenda_item",
      subjectId: input.itemId,
      coupleId,
    });
  });
}

/** Takes `discussed` back: the item is on the list again. Twice is once. @throws NotFound */
export function putBackOnAgenda(coach: Coach, input: AgendaItemInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from agenda_items where id = ${input.itemId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update agenda_items set discussed_at = null
      where couple_id = ${coupleId} and id = ${input.itemId} and discussed_at is not null returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "agenda.put_back",
      subjectKind: "agenda_item",
      subjectId: input.itemId,
      coupleId,
    });
  });
}
