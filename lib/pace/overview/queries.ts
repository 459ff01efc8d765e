/** What is between the two of them just now, for a client's first page: in one transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { spacesIn, standing } from "@/lib/pace/space/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import type { BetweenAtHome, FreshThing } from "./types";

const freshDays = 7;

type Row = {
  partner: string;
  ours: { until: string | null } | null;
  alone: { until: string | null } | null;
} & Record<FreshThing, boolean>;

export function betweenAtHome(client: Client): Promise<BetweenAtHome> {
  const today = dayIn(client.timeZone, client.at);
  const since = new Date(client.at.getTime() - freshDays * 86_400_000).toISOString();
  const notMine = sql`<> ${client.personId}`;
  const runs = sql`ended_at is null and (until_on is null or until_on > ${today}::date)`;
  return asActor(client, async (tx) => {
    const row = firstOrNotFound(
      await tx.execute<Row>(sql`
        select p.first_name as partner,
          (select json_build_object('until', until_on) from couple_pauses where couple_id = c.id and ${runs}) as ours,
          (select json_build_object('until', until_on) from pauses
            where couple_id = c.id and client_id = ${client.personId} and kind = 'alone' and ${runs}) as alone,
          exists (select 1 from thanks where couple_id = c.id and author_id ${notMine} and sent_at > ${since}) as thanks,
          exists (select 1 from gentle_words where couple_id = c.id and author_id ${notMine} and sent_at > ${since}) as word,
          exists (select 1 from doubts d where d.couple_id = c.id and d.asker_id ${notMine} and d.asked_at > ${since}
            and not exists (select 1 from doubt_answers a where a.couple_id = d.couple_id and a.doubt_id = d.id)) as doubt,
          exists (select 1 from doubt_answers where couple_id = c.id and author_id ${notMine} and answered_at > ${since}) as answer
        from couples c join clients p on p.couple_id = c.id and p.id ${notMine} where c.id = ${client.coupleId}`),
    );
    const rest = row.ours ?? row.alone;
    const things: FreshThing[] = ["doubt", "answer", "thanks", "word"];
    return {
      today,
      partnerName: row.partner,
      rest: rest ? { kind: row.ours ? "ours" : "alone", untilOn: rest.until } : null,
      spaces: (await spacesIn(tx, client, client.coupleId)).filter(standing),
      fresh: things.filter((thing) => row[thing]),
    };
  });
}
