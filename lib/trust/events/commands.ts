/** Marking what happened around then. A counselor changes and removes only their own marks. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { chartEvents } from "@/db/schema/chart-events";
import { couples } from "@/db/schema/couples";
import { exact } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import type { AddChartEvent, ChangeChartEvent } from "./schema";

const notYet = "The picture shows what has already happened. Please choose today or an earlier day.";

function refuseFuture(coach: Coach, event: { onDate: string; toDate: string | null }) {
  if ((event.toDate ?? event.onDate) > dayIn(coach.timeZone, coach.at)) throw new Refusal(notYet);
}

const own = (coach: Coach, eventId: string) =>
  and(eq(chartEvents.id, eventId), eq(chartEvents.coachId, coach.personId));

const eventOf = (action: string, coupleId: string, eventId: string) => ({
  action: `chart_event.${action}`,
  subjectKind: "chart_event",
  subjectId: eventId,
  coupleId,
});

/** @throws NotFound; Refusal for a day to come */
export async function addChartEvent(coach: Coach, input: AddChartEvent): Promise<{ eventId: string }> {
  refuseFuture(coach, input);
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.select({ id: couples.id }).from(couples).where(eq(couples.id, input.coupleId)));
    const event = firstOrNotFound(
      await tx
        .insert(chartEvents)
        .values(
          exact(chartEvents, {
            ...input,
            practiceId: coach.practiceId,
            coachId: coach.personId,
            createdAt: coach.at,
          }),
        )
        .returning({ eventId: chartEvents.id }),
    );
    await recordAuditEvent(tx, coach, eventOf("add", input.coupleId, event.eventId));
    return event;
  });
}

/** @throws NotFound; Refusal for a day to come */
export async function changeChartEvent(coach: Coach, input: ChangeChartEvent): Promise<void> {
  refuseFuture(coach, input);
  const { eventId, ...changed } = input;
  await asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .update(chartEvents)
        .set(exact(chartEvents, changed))
        .where(own(coach, eventId))
        .returning({ coupleId: chartEvents.coupleId }),
    );
    await recordAuditEvent(tx, coach, {
      ...eventOf("change", coupleId, eventId),
      fields: Object.keys(changed),
    });
  });
}

/** @throws NotFound */
export async function removeChartEvent(coach: Coach, input: { eventId: string }): Promise<void> {
  await asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .delete(chartEvents)
        .where(own(coach, input.eventId))
        .returning({ coupleId: chartEvents.coupleId }),
    );
    await recordAuditEvent(tx, coach, eventOf("remove", coupleId, input.eventId));
  });
}
