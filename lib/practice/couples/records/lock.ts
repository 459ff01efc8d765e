/** Holds a couple still until the transaction ends: whoever changes what both share waits for the one before. Needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { foundOne } from "@/lib/platform/errors";
import type { CoupleHead } from "../types";

type Place = { practiceId: string; coupleId: string };
/** `frozen`: the two are parting, so nothing new begins between them. */
export type HeldCouple = { status: CoupleHead["status"]; frozen: boolean };

export async function holdCouple(tx: Tx, { practiceId, coupleId }: Place): Promise<HeldCouple> {
  const { status } = foundOne(
    await tx.execute<{ status: CoupleHead["status"] }>(sql`
      select status from couples where practice_id = ${practiceId} and id = ${coupleId} for no key update`),
  );
  return { status, frozen: status === "separating" || status === "closed" };
}
