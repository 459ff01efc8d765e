/** What decides whether a word may be sent now, read with its sender's own rights. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { usualWordEvery } from "@/lib/pace/rules";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { endingOf } from "@/lib/practice/couples/records";
import { hasItsTime } from "./rules";

export async function mayWriteIn(tx: Tx, client: Client): Promise<boolean> {
  const today = dayIn(client.timeZone, client.at);
  const [row] = await tx.execute<{
    slower: boolean | null;
    every: number | null;
    last_at: string | null;
    resting: boolean;
  }>(sql`
    select s.slower, s.word_every as every,
      (select max(w.sent_at) from gentle_words w where w.author_id = ${client.personId}) as last_at,
      ${endingOf("c")} or exists (
        select 1 from couple_pauses p where p.couple_id = c.id and p.ended_at is null
          and (p.until_on is null or p.until_on > ${today}::date)) as resting
    from couples c left join shared_paces s on s.couple_id = c.id where c.id = ${client.coupleId}`);
  if (!row) return false;
  return hasItsTime({
    slower: row.slower ?? false,
    every: row.every ?? usualWordEvery,
    lastOn: row.last_at ? dayIn(client.timeZone, new Date(row.last_at)) : null,
    today,
    resting: row.resting,
  });
}
