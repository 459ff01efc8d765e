/** Topics that rest, for whoever gives something to a couple. Inside their counselor's transaction: the policies show nobody else. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { TopicsNotNow } from "../types";

/** One entry for each partner who has named something; empty when nothing rests. */
export async function topicsNotNow(tx: Tx, coupleId: string): Promise<TopicsNotNow[]> {
  return [
    ...(await tx.execute<TopicsNotNow>(sql`
      select p.client_id as "clientId", k.first_name as "firstName", p.not_now_phases as phases, p.not_now_causes as causes,
        p.not_now_words as words
      from paces p join clients k on k.couple_id = p.couple_id and k.id = p.client_id
      where p.couple_id = ${coupleId}
        and (p.not_now_phases <> '{}' or p.not_now_causes <> '{}' or p.not_now_words is not null)
      order by k.place`)),
  ];
}
