/** Endings as each may know them: for a partner only what they began or were told, for the counselor all of it. */
import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { aftercareNotes } from "@/db/schema/aftercare";
import { clients, couples } from "@/db/schema/couples";
import { endings, endingsTold } from "@/db/schema/endings";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { peopleAround } from "@/lib/practice/couples/records";
import { isEnding } from "@/lib/practice/couples/rules/ending";
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

const endingOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      status: couples.status,
      episode: couples.episode,
      jointUntil: couples.jointUntil,
      begunAt: endings.begunAt,
      begunBy: clients.firstName,
      closedAt: endings.closedAt,
    })
    .from(couples)
    .leftJoin(
      endings,
      and(
        eq(endings.practiceId, couples.practiceId),
        eq(endings.coupleId, couples.id),
        eq(endings.episode, couples.episode),
      ),
    )
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, endings.practiceId),
        eq(clients.coupleId, endings.coupleId),
        eq(clients.id, endings.begunBy),
      ),
    )
    .where(eq(couples.id, coupleId)),
);

const wordsAfterwards = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      firstName: clients.firstName,
      month: aftercareNotes.month,
      how: aftercareNotes.how,
      words: aftercareNotes.words,
      writtenAt: aftercareNotes.writtenAt,
    })
    .from(aftercareNotes)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, aftercareNotes.practiceId),
        eq(clients.coupleId, aftercareNotes.coupleId),
        eq(clients.id, aftercareNotes.clientId),
      ),
    )
    .where(eq(aftercareNotes.coupleId, coupleId))
    .orderBy(desc(aftercareNotes.writtenAt), asc(clients.place)),
);

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

const untold = builtOnce((tx, { since }: { since: string }) =>
  tx
    .select({
      what: sql<Untold["what"]>`'untold'`.as("what"),
      coupleId: couples.id,
      coupleLabel: couples.label,
      clientId: clients.id,
      firstName: clients.firstName,
    })
    .from(couples)
    .innerJoin(
      endings,
      and(
        eq(endings.practiceId, couples.practiceId),
        eq(endings.coupleId, couples.id),
        eq(endings.episode, couples.episode),
      ),
    )
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .leftJoin(
      endingsTold,
      and(
        eq(endingsTold.practiceId, endings.practiceId),
        eq(endingsTold.coupleId, endings.coupleId),
        eq(endingsTold.episode, endings.episode),
        eq(endingsTold.clientId, clients.id),
      ),
    )
    .where(and(eq(couples.status, "separating"), isNull(endingsTold.clientId)))
    .unionAll(
      tx
        .select({
          what: sql<Untold["what"]>`'wrote'`.as("what"),
          coupleId: couples.id,
          coupleLabel: couples.label,
          clientId: clients.id,
          firstName: clients.firstName,
        })
        .from(aftercareNotes)
        .innerJoin(
          couples,
          and(eq(couples.practiceId, aftercareNotes.practiceId), eq(couples.id, aftercareNotes.coupleId)),
        )
        .innerJoin(
          clients,
          and(
            eq(clients.practiceId, aftercareNotes.practiceId),
            eq(clients.coupleId, aftercareNotes.coupleId),
            eq(clients.id, aftercareNotes.clientId),
          ),
        )
        .where(gt(aftercareNotes.writtenAt, sql`${since}`)),
    )
    .orderBy(sql`3, 2, 5`),
);

const daysNamed = 14;

/** Whom the counselor still has to tell, and who has written how things are now in the last two weeks, by couple. */
export function untoldPartners(coach: Coach): Promise<Untold[]> {
  const since = new Date(coach.at.getTime() - daysNamed * 86_400_000).toISOString();
  return readAs(coach, (tx) => untold(tx, { since }));
}
