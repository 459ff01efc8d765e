/** Bringing a point to the next session, taking it back, asking for time alone; and the counselor's marks on both. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { agendaPoints, timeAloneRequests } from "@/db/schema/agenda";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { FilePoint, PointId, TimeAloneDone } from "./schema";

const mine = (client: Client) =>
  and(eq(agendaPoints.coupleId, client.coupleId), eq(agendaPoints.clientId, client.personId));

const personal = { scope: "person" as const };

/** The same words once more, while they wait, are one point. */
export function filePoint(client: Client, { words, audience }: FilePoint): Promise<{ pointId: string }> {
  return asActor(client, async (tx) => {
    const [same] = await tx
      .select({ pointId: agendaPoints.id })
      .from(agendaPoints)
      .where(
        and(
          mine(client),
          eq(agendaPoints.words, words),
          eq(agendaPoints.audience, audience),
          isNull(agendaPoints.withdrawnAt),
          isNull(agendaPoints.discussedAt),
        ),
      );
    if (same) return same;
    const { pointId } = firstOrNotFound(
      await insertOnly(tx, agendaPoints, {
        ...{ practiceId: client.practiceId, coupleId: client.coupleId, clientId: client.personId },
        ...{ audience, words, filedAt: client.at },
      }).returning({ pointId: agendaPoints.id }),
    );
    const event = { action: "agenda_point.file", subjectKind: "agenda_point", subjectId: pointId };
    await recordAuditEvent(tx, client, { ...event, ...personal });
    return { pointId };
  });
}

/** Twice is once. @throws NotFound */
export function withdrawPoint(client: Client, { pointId }: PointId): Promise<void> {
  return asActor(client, async (tx) => {
    const { withdrawnAt } = firstOrNotFound(
      await tx
        .select({ withdrawnAt: agendaPoints.withdrawnAt })
        .from(agendaPoints)
        .where(and(mine(client), eq(agendaPoints.id, pointId))),
    );
    if (withdrawnAt) return;
    await tx
      .update(agendaPoints)
      .set({ withdrawnAt: client.at })
      .where(and(mine(client), eq(agendaPoints.id, pointId)));
    const event = { action: "agenda_point.withdraw", subjectKind: "agenda_point", subjectId: pointId };
    await recordAuditEvent(tx, client, { ...event, ...personal });
  });
}

/** Asked once more it stays as it is. The asker finds no trace of it either. */
export function askTimeAlone(client: Client): Promise<void> {
  return asActor(client, async (tx) => {
    await insertOnly(tx, timeAloneRequests, {
      ...{ practiceId: client.practiceId, coupleId: client.coupleId },
      ...{ clientId: client.personId, askedAt: client.at },
    }).onConflictDoNothing();
    await recordAuditEvent(tx, client, {
      ...{ action: "time_alone.ask", subjectKind: "time_alone_request" },
      ...personal,
    });
  });
}

/** Off the counselor's list. Twice is once. @throws NotFound */
export function pointDiscussed(coach: Coach, { pointId }: PointId): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, discussedAt } = firstOrNotFound(
      await tx
        .select({ coupleId: agendaPoints.coupleId, discussedAt: agendaPoints.discussedAt })
        .from(agendaPoints)
        .where(eq(agendaPoints.id, pointId)),
    );
    if (discussedAt) return;
    await tx
      .update(agendaPoints)
      .set({ discussedAt: coach.at })
      .where(and(eq(agendaPoints.coupleId, coupleId), eq(agendaPoints.id, pointId)));
    const event = { action: "agenda_point.discussed", subjectKind: "agenda_point", subjectId: pointId };
    await recordAuditEvent(tx, coach, { ...event, coupleId });
  });
}

/** Twice is once. @throws NotFound */
export function timeAloneDone(coach: Coach, { requestId }: TimeAloneDone): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, doneAt } = firstOrNotFound(
      await tx
        .select({ coupleId: timeAloneRequests.coupleId, doneAt: timeAloneRequests.doneAt })
        .from(timeAloneRequests)
        .where(eq(timeAloneRequests.id, requestId)),
    );
    if (doneAt) return;
    await tx
      .update(timeAloneRequests)
      .set({ doneAt: coach.at })
      .where(and(eq(timeAloneRequests.coupleId, coupleId), eq(timeAloneRequests.id, requestId)));
    const event = { action: "time_alone.done", subjectKind: "time_alone_request", subjectId: requestId };
    await recordAuditEvent(tx, coach, { ...event, coupleId, ...personal });
  });
}
