/** Whether doubts rest for a couple just now: both rest, or the counselor has paused or ended the work. Needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";

export async function doubtsRest(system: Tx, client: Client): Promise<boolean> {
  const { practiceId, coupleId } = client;
  const rows = await system.execute(sql`
    select 1 from couples c where c.practice_id = ${practiceId} and c.id = ${coupleId} and (
      c.status <> 'active' or exists (
        select 1 from couple_pauses p where p.practice_id = c.practice_id and p.couple_id = c.id and p.ended_at is null
          and (p.until_on is null or p.until_on > ${dayIn(client.timeZone, client.at)}::date)))`);
  return rows.length > 0;
}
