/** Doubts and answers as each may see them. */
import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { doubtAnswers, doubtNotes, doubts } from "@/db/schema/doubts";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { doubtsRest } from "./records";
import { daysWithMany, doubtState } from "./rules";
import type { CoupleDoubts, DoubtsPage, DoubtView } from "./types";

const most = 30;
const recentDays = 28;

async function readDoubts(tx: Tx, actor: Actor, coupleId: string): Promise<DoubtView[]> {
  const asker = alias(clients, "asker");
  const other = alias(clients, "other");
  const { hear, calm, recommit } = doubtAnswers;
  const rows = await tx
    .select({
      doubtId: doubts.id,
      askerId: doubts.askerId,
      askerName: asker.firstName,
      answererName: other.firstName,
      body: doubts.body,
      askedAt: doubts.askedAt,
      takenBackAt: doubts.takenBackAt,
      answer: { hear, calm, recommit },
      helped: doubtNotes.helped,
    })
    .from(doubts)
    .innerJoin(asker, and(eq(asker.coupleId, doubts.coupleId), eq(asker.id, doubts.askerId)))
    .innerJoin(other, and(eq(other.coupleId, doubts.coupleId), ne(other.id, doubts.askerId)))
    .leftJoin(
      doubtAnswers,
      and(eq(doubtAnswers.coupleId, doubts.coupleId), eq(doubtAnswers.doubtId, doubts.id)),
    )
    .leftJoin(doubtNotes, and(eq(doubtNotes.coupleId, doubts.coupleId), eq(doubtNotes.doubtId, doubts.id)))
    .where(eq(doubts.coupleId, coupleId))
    .orderBy(desc(doubts.askedAt), asc(doubts.id))
    .limit(most);
  return rows.map(({ askerId, askedAt, takenBackAt, ...doubt }) => ({
    ...doubt,
    mine: askerId === actor.personId,
    state: doubtState({ takenBack: takenBackAt !== null, answered: doubt.answer !== null }),
    askedOn: dayIn(actor.timeZone, askedAt),
  }));
}

export function myDoubts(client: Client): Promise<DoubtsPage> {
  return readAs(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    const doubts = await readDoubts(tx, client, client.coupleId);
    return { partnerName, coachName, paused: await doubtsRest(tx, client), doubts };
  });
}

/** @throws NotFound */
export function coupleDoubts(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleDoubts> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const doubts = await readDoubts(tx, coach, coupleId);
    const since = addDays(dayIn(coach.timeZone, coach.at), -recentDays);
    const recent = doubts.filter((one) => one.askedOn >= since);
    const names = [...new Set(recent.map((one) => one.askerName))];
    return {
      doubts,
      manyOn: names.flatMap((firstName) =>
        daysWithMany(recent.filter((one) => one.askerName === firstName).map((one) => one.askedOn)).map(
          (day) => ({
            day,
            firstName,
          }),
        ),
      ),
    };
  });
}
