/** Signals of one couple, as their counselor. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { openSignalsIn, readSignals } from "./records/read";
import type { ReviewedSignal, Signals } from "./types";

const reviewedShown = 20;
const allOfCouple = 100;

/** Of one couple: what is open, and the latest that were reviewed. @throws NotFound */
export function coupleSignals(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<Signals & { reviewed: ReviewedSignal[] }> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const open = await openSignalsIn(tx, { coupleId, most: allOfCouple });
    const order = sql`s.reviewed_at desc, s.id`;
    const before = await readSignals(tx, "reviewed", sql`s.couple_id = ${coupleId}`, order, reviewedShown);
    const reviewed = before.flatMap(({ total: _, ...row }) =>
      row.reviewedAt ? [{ ...row, since: new Date(row.since), reviewedAt: new Date(row.reviewedAt) }] : [],
    );
    return { ...open, reviewed };
  });
}
