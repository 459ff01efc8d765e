/** Whose sessions are in a feed, with the system role: each statement names practice, couple and person. */
import "server-only";
import { and, asc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import type { FeedEvent } from "../types";
import type { FeedOwner } from "./feeds";

/** How far back a calendar is told of sessions, in days. */
const daysBack = 60;
const most = 500;

const eventsWhere = (
  system: Tx,
  practiceId: string,
  at: Date,
  whose: SQL | undefined,
): Promise<FeedEvent[]> =>
  system
    .select({
      id: appointments.id,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      canceled: sql<boolean>`${appointments.canceledAt} is not null`,
      sequence: appointments.sequence,
      changedAt: sql<Date>`coalesce(${appointments.changedAt}, ${appointments.createdAt})`.mapWith(
        appointments.createdAt,
      ),
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.practiceId, practiceId),
        gt(appointments.endsAt, new Date(at.getTime() - daysBack * 86_400_000)),
        whose,
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(most);

/** A partner's own sessions, and those of both while they are both theirs; null once they or their work have ended. */
async function clientEvents(system: Tx, { practiceId, accountId }: FeedOwner, at: Date) {
  const [mine] = await system
    .select({
      coupleId: clientAccounts.coupleId,
      clientId: clientAccounts.clientId,
      joint: sql<boolean>`coalesce(${couples.jointUntil} > ${at.toISOString()}::timestamptz, ${couples.status} <> 'closed')`,
    })
    .from(clientAccounts)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, clientAccounts.practiceId),
        eq(clients.coupleId, clientAccounts.coupleId),
        eq(clients.id, clientAccounts.clientId),
      ),
    )
    .innerJoin(
      couples,
      and(eq(couples.practiceId, clientAccounts.practiceId), eq(couples.id, clientAccounts.coupleId)),
    )
    .where(
      and(
        eq(clientAccounts.practiceId, practiceId),
        eq(clientAccounts.accountId, accountId),
        isNull(clients.leftAt),
        ne(couples.status, "closed"),
      ),
    );
  if (!mine) return null;
  const alone = eq(appointments.clientId, mine.clientId);
  const whose = mine.joint ? or(alone, isNull(appointments.clientId)) : alone;
  return eventsWhere(system, practiceId, at, and(eq(appointments.coupleId, mine.coupleId), whose));
}

async function coachEvents(system: Tx, { practiceId, accountId }: FeedOwner, at: Date) {
  const [coach] = await system
    .select({ coachId: coaches.id })
    .from(coaches)
    .where(
      and(eq(coaches.practiceId, practiceId), eq(coaches.accountId, accountId), isNull(coaches.removedAt)),
    );
  if (!coach) return null;
  const own = system
    .select({ id: couples.id })
    .from(couples)
    .where(and(eq(couples.practiceId, practiceId), eq(couples.coachId, coach.coachId)));
  return eventsWhere(system, practiceId, at, inArray(appointments.coupleId, own));
}

/** What is in somebody's feed; null once it has ended. */
export const eventsOf = async (system: Tx, owner: FeedOwner, at: Date): Promise<FeedEvent[] | null> =>
  (await clientEvents(system, owner, at)) ?? (await coachEvents(system, owner, at));
