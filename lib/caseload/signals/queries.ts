/** Signals of one couple, as their counselor. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCouple } from "@/lib/practice/couples/records";
import { readOpenSignals, readReviewedSignals } from "./records/read";
import type { ReviewedSignal, Signals } from "./types";

const reviewedShown = 20;
const allOfCouple = 100;

/** Of one couple: what is open, and the latest that were reviewed. @throws NotFound */
export function coupleSignals(
  coach: Coach,
  { coupleId }: { coupleId: string },
): Promise<Signals & { reviewed: ReviewedSignal[] }> {
  return readAs(coach, async (tx) => {
    const [, open, reviewed] = await Promise.all([
      requireCouple(tx, coupleId),
      readOpenSignals(tx, { coupleId, most: allOfCouple }),
      readReviewedSignals(tx, { coupleId, most: reviewedShown }),
    ]);
    return { ...open, reviewed };
  });
}
