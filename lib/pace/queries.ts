/** Pace as each may see it: one's own wish, what the two wishes come to, and for the counselor both. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { askingWords, paces, sharedPaces } from "@/db/schema/pace";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { CouplePace, PacePage } from "./types";

const wish = {
  pace: paces.pace,
  phases: paces.notNowPhases,
  causes: paces.notNowCauses,
  words: paces.notNowWords,
  wordEvery: paces.wordEvery,
  howToAsk: paces.howToAsk,
};

export function myPace(client: Client): Promise<PacePage> {
  return readAs(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    const [mine] = await tx.select(wish).from(paces).where(eq(paces.clientId, client.personId));
    const [shared] = await tx
      .select({
        slower: sharedPaces.slower,
        phases: sharedPaces.phases,
        causes: sharedPaces.causes,
        words: sharedPaces.words,
        wordEvery: sharedPaces.wordEvery,
      })
      .from(sharedPaces)
      .where(eq(sharedPaces.coupleId, client.coupleId));
    const asking = asSeen(client, askingWords, "asking");
    const asks = await tx
      .select({ clientId: asking.clientId, body: asking.body })
      .from(asking)
      .where(eq(asking.coupleId, client.coupleId));
    const isMine = ({ clientId }: { clientId: string }) => clientId === client.personId;
    return {
      partnerName,
      coachName,
      mine: mine ? { ...mine, showHow: asks.some(isMine) } : null,
      shared: shared ?? null,
      partnerAsks: asks.find((one) => !isMine(one))?.body ?? null,
    };
  });
}

/** @throws NotFound */
export function couplePace(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePace> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const rows = await tx
      .select({ ...wish, clientId: paces.clientId, firstName: clients.firstName, setAt: paces.setAt })
      .from(paces)
      .innerJoin(clients, and(eq(clients.coupleId, paces.coupleId), eq(clients.id, paces.clientId)))
      .where(eq(paces.coupleId, coupleId))
      .orderBy(clients.place);
    return rows.map(({ setAt, ...row }) => ({ ...row, setOn: dayIn(coach.timeZone, setAt) }));
  });
}
