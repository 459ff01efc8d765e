/** Pace as each may see it: one's own wish, what the two wishes come to, and for the counselor both. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { Shared, Wish } from "./rules";
import type { CouplePace, PacePage } from "./types";

const wish = sql`p.pace, p.not_now_phases as phases, p.not_now_causes as causes, p.not_now_words as words,
  p.word_every as "wordEvery", p.how_to_ask as "howToAsk"`;

export function myPace(client: Client): Promise<PacePage> {
  return asActor(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    const [mine] = await tx.execute<Wish & { howToAsk: string | null }>(
      sql`select ${wish} from paces p where p.client_id = ${client.personId}`,
    );
    const [shared] = await tx.execute<Shared>(sql`
      select slower, phases, causes, words, word_every as "wordEvery" from shared_paces where couple_id = ${client.coupleId}`);
    const asks = await tx.execute<{ mine: boolean; body: string }>(sql`
      select client_id = ${client.personId} as mine, body from ${asSeen(client, "asking_words")} w where couple_id = ${client.coupleId}`);
    return {
      partnerName,
      coachName,
      mine: mine ? { ...mine, showHow: asks.some((one) => one.mine) } : null,
      shared: shared ?? null,
      partnerAsks: asks.find((one) => !one.mine)?.body ?? null,
    };
  });
}

/** @throws NotFound */
export function couplePace(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePace> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const rows = await tx.execute<Omit<CouplePace[number], "setOn"> & { set_at: string }>(sql`
      select p.client_id as "clientId", k.first_name as "firstName", ${wish}, p.set_at
      from paces p join clients k on k.couple_id = p.couple_id and k.id = p.client_id
      where p.couple_id = ${coupleId} order by k.place`);
    return rows.map(({ set_at, ...row }) => ({ ...row, setOn: dayIn(coach.timeZone, new Date(set_at)) }));
  });
}
