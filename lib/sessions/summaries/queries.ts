/** What is shared about a session, for its counselor; and a partner's own sessions, those alone among them. */
import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { appointments } from "@/db/schema/appointments";
import { sessionSummaries } from "@/db/schema/session-summaries";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import type { MySessions, SharedSummary } from "./types";

const most = 200;

type OfSession = { coupleId: string; appointmentId: string };

/** Null where nothing is shared. */
export const sharedSummary = (
  coach: Coach,
  { coupleId, appointmentId }: OfSession,
): Promise<SharedSummary | null> =>
  readAs(coach, async (tx) => {
    const [summary] = await tx
      .select({ words: sessionSummaries.words, sharedAt: sessionSummaries.sharedAt })
      .from(sessionSummaries)
      .where(
        and(
          eq(sessionSummaries.coupleId, coupleId),
          eq(sessionSummaries.appointmentId, appointmentId),
          isNull(sessionSummaries.withdrawnAt),
        ),
      );
    return summary ?? null;
  });

/** Those of the other alone, and canceled ones, are not there for a client. */
const ownSessions = builtOnce((tx, { coupleId, at }: { coupleId: string; at: string }) =>
  tx
    .select({
      appointmentId: appointments.id,
      startsAt: appointments.startsAt,
      over: sql<boolean>`${appointments.endsAt} <= ${at}::timestamptz`,
      summary: sessionSummaries.words,
    })
    .from(appointments)
    .leftJoin(
      sessionSummaries,
      and(
        eq(sessionSummaries.practiceId, appointments.practiceId),
        eq(sessionSummaries.coupleId, appointments.coupleId),
        eq(sessionSummaries.appointmentId, appointments.id),
      ),
    )
    .where(eq(appointments.coupleId, coupleId))
    .orderBy(desc(appointments.startsAt), desc(appointments.id))
    .limit(most),
);

export function mySessions(client: Client): Promise<MySessions> {
  return readAs(client, async (tx) => {
    const rows = await ownSessions(tx, { coupleId: client.coupleId, at: client.at.toISOString() });
    const where = (isOver: boolean) =>
      rows.filter(({ over }) => over === isOver).map(({ over: _, ...row }) => row);
    return { coming: where(false).reverse(), past: where(true) };
  });
}
