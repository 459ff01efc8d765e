/** Whether a safety concern stands for a couple. Ask as the system or as their counselor; clients can not even ask. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export async function hasOpenConcern(tx: Tx, practiceId: string, coupleId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from safety_concerns
    where practice_id = ${practiceId} and couple_id = ${coupleId} and settled_at is null limit 1`);
  return rows.length > 0;
}
