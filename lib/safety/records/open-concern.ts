/** Whether a safety concern stands for a couple. Ask as the system or as their counselor; clients can not even ask. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { safetyConcerns } from "@/db/schema/safety";

export const isOpenConcernOf = (practiceId: string, coupleId: string) =>
  and(
    eq(safetyConcerns.practiceId, practiceId),
    eq(safetyConcerns.coupleId, coupleId),
    isNull(safetyConcerns.settledAt),
  );

export async function hasOpenConcern(tx: Tx, practiceId: string, coupleId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: safetyConcerns.id })
    .from(safetyConcerns)
    .where(isOpenConcernOf(practiceId, coupleId))
    .limit(1);
  return rows.length > 0;
}
