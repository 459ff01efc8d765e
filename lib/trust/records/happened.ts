/** What happened since a week, and what the two added in words. Inside a caller's transaction, under the viewer's own policies. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { chartEvents } from "@/db/schema/chart-events";
import { clients } from "@/db/schema/couples";
import { pulseNotes } from "@/db/schema/pulses";

const eventFields = {
  id: chartEvents.id,
  kind: chartEvents.kind,
  onDate: chartEvents.onDate,
  toDate: chartEvents.toDate,
  text: chartEvents.text,
};
const happenedSince = (coupleId: string, firstWeek: string) =>
  and(
    eq(chartEvents.coupleId, coupleId),
    sql`coalesce(${chartEvents.toDate}, ${chartEvents.onDate}) >= ${firstWeek}::date`,
  );

type Since = { coupleId: string; firstWeek: string };

export const eventsForClient = builtOnce((tx, { coupleId, firstWeek }: Since) =>
  tx
    .select(eventFields)
    .from(chartEvents)
    .where(happenedSince(coupleId, firstWeek))
    .orderBy(asc(chartEvents.onDate), asc(chartEvents.id)),
);

export const eventsForCoach = builtOnce((tx, { coupleId, firstWeek }: Since) =>
  tx
    .select({ ...eventFields, audience: chartEvents.audience, coachId: chartEvents.coachId })
    .from(chartEvents)
    .where(happenedSince(coupleId, firstWeek))
    .orderBy(asc(chartEvents.onDate), asc(chartEvents.id)),
);

/** Newest week first. */
export const linesSince = builtOnce(
  (tx, { practiceId, coupleId, firstWeek }: Since & { practiceId: string }) =>
    tx
      .select({
        personId: clients.id,
        name: clients.firstName,
        weekOn: pulseNotes.weekOn,
        line: sql<string>`${pulseNotes.line}`,
      })
      .from(pulseNotes)
      .innerJoin(
        clients,
        and(
          eq(clients.practiceId, pulseNotes.practiceId),
          eq(clients.coupleId, pulseNotes.coupleId),
          eq(clients.id, pulseNotes.clientId),
        ),
      )
      .where(
        and(
          eq(pulseNotes.practiceId, practiceId),
          eq(pulseNotes.coupleId, coupleId),
          gte(pulseNotes.weekOn, firstWeek),
          isNotNull(pulseNotes.line),
        ),
      )
      .orderBy(desc(pulseNotes.weekOn), asc(clients.place)),
);
