/** Putting something on the list for the next session, and ticking it off. */
import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { agendaItems } from "@/db/schema/comments";
import { responses } from "@/db/schema/responses";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { AgendaItemInput, TalkInSession } from "./schema";

/** Once per response; asked again it comes back on the list, with the newer note. @throws NotFound */
export function talkInSession(
  coach: Coach,
  { responseId, note }: TalkInSession,
): Promise<{ itemId: string }> {
  return asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .select({ coupleId: responses.coupleId })
        .from(responses)
        .where(and(eq(responses.id, responseId), isNotNull(responses.submittedAt))),
    );
    const { itemId } = firstOrNotFound(
      await insertOnly(tx, agendaItems, {
        practiceId: coach.practiceId,
        coupleId,
        responseId,
        note,
        createdAt: coach.at,
      })
        .onConflictDoUpdate({
          target: [agendaItems.practiceId, agendaItems.coupleId, agendaItems.responseId],
          set: { note: sql`coalesce(excluded.note, ${agendaItems.note})`, discussedAt: null },
        })
        .returning({ itemId: agendaItems.id }),
    );
    await recordItemEvent(tx, coach, "agenda.add", itemId, coupleId);
    return { itemId };
  });
}

const recordItemEvent = (tx: Tx, coach: Coach, action: string, itemId: string, coupleId: string) =>
  recordAuditEvent(tx, coach, { action, subjectKind: "agenda_item", subjectId: itemId, coupleId });

/** @throws NotFound */
async function coupleOfItem(tx: Tx, itemId: string): Promise<string> {
  const items = await tx
    .select({ coupleId: agendaItems.coupleId })
    .from(agendaItems)
    .where(eq(agendaItems.id, itemId));
  return firstOrNotFound(items).coupleId;
}

/** @throws NotFound; doing it twice changes nothing */
export function discussed(coach: Coach, { itemId }: AgendaItemInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const coupleId = await coupleOfItem(tx, itemId);
    const changed = await tx
      .update(agendaItems)
      .set({ discussedAt: coach.at })
      .where(
        and(eq(agendaItems.coupleId, coupleId), eq(agendaItems.id, itemId), isNull(agendaItems.discussedAt)),
      )
      .returning({ itemId: agendaItems.id });
    if (changed.length > 0) await recordItemEvent(tx, coach, "agenda.discussed", itemId, coupleId);
  });
}

/** Takes `discussed` back: the item is on the list again. Twice is once. @throws NotFound */
export function putBackOnAgenda(coach: Coach, { itemId }: AgendaItemInput): Promise<void> {
  return asActor(coach, async (tx) => {
    const coupleId = await coupleOfItem(tx, itemId);
    const changed = await tx
      .update(agendaItems)
      .set({ discussedAt: null })
      .where(
        and(
          eq(agendaItems.coupleId, coupleId),
          eq(agendaItems.id, itemId),
          isNotNull(agendaItems.discussedAt),
        ),
      )
      .returning({ itemId: agendaItems.id });
    if (changed.length > 0) await recordItemEvent(tx, coach, "agenda.put_back", itemId, coupleId);
  });
}
