/** Whether openness by agreement is open to these two. Needs the system role; to them every closed door looks the same. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";

/** Also what is said when the counselor has never opened it, and when the couple’s work is ending. */
export const notOpen =
  "This isn’t open at the moment. Your counselor can tell you more. What you have written is still here.";

export async function doorOpen(system: Tx, practiceId: string, coupleId: string): Promise<boolean> {
  const [row] = await system.execute<{ status: CoupleStatus; opened: boolean }>(sql`
    select c.status, d.opened_at is not null as opened from couples c
    left join transparency_doors d on d.practice_id = c.practice_id and d.couple_id = c.id
    where c.practice_id = ${practiceId} and c.id = ${coupleId}`);
  return row?.opened === true && !isEnding(row.status);
}
