/** Endings as each may know them: for a partner only what they began or were told, for the counselor all of it. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import { endingsTold } from "@/db/schema/endings";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { peopleAround } from "@/lib/practice/couples/records";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import { endingOf, untold, wordsAfterwards } from "./records/read";
import { namedSince } from "./rules";
import type { CoupleEnding, MyEnding, Untold } from "./types";

export function myEnding(client: Client): Promise<MyEnding> {
  return readAs(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    const [row] = await tx
      .select({ begun: endingsTold.begun })
      .from(couples)
      .innerJoin(
        endingsTold,
        and(
          eq(endingsTold.practiceId, couples.practiceId),
          eq(endingsTold.coupleId, couples.id),
          eq(endingsTold.episode, couples.episode),
          eq(endingsTold.clientId, client.personId),
        ),
      )
      .where(eq(couples.id, client.coupleId));
    return { known: row ? (row.begun ? "begun" : "told") : "open", partnerName, coachName };
  });
}

/** @throws NotFound */
export function coupleEnding(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleEnding> {
  return readAs(coach, async (tx) => {
    const { begunAt, begunBy, closedAt, episode, status, jointUntil } = firstOrNotFound(
      await endingOf(tx, { coupleId }),
    );
    const couple = { status, jointUntil, now: coach.at };
    if (!begunAt || !isEnding(status)) return { ...couple, ending: null, afterwards: [] };
    const told = await tx
      .select({
        clientId: clients.id,
        firstName: clients.firstName,
        toldAt: endingsTold.toldAt,
        begun: sql<boolean>`coalesce(${endingsTold.begun}, false)`,
      })
      .from(clients)
      .leftJoin(
        endingsTold,
        and(
          eq(endingsTold.practiceId, clients.practiceId),
          eq(endingsTold.coupleId, clients.coupleId),
          eq(endingsTold.clientId, clients.id),
          eq(endingsTold.episode, episode),
        ),
      )
      .where(eq(clients.coupleId, coupleId))
      .orderBy(asc(clients.place));
    return {
      ...couple,
      ending: { begunAt, begunBy, closedAt, told },
      afterwards: await wordsAfterwards(tx, { coupleId }),
    };
  });
}

/** Whom the counselor still has to tell, and who has written how things are now in the last two weeks, the longest waiting first. */
export const untoldPartners = (coach: Coach): Promise<Untold[]> =>
  readAs(coach, async (tx) =>
    (await untold(tx, { since: namedSince(coach.at) })).map(({ since: _, ...row }) => row),
  );
