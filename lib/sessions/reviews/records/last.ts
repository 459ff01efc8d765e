/** When couples last looked back together. Inside a counselor's transaction. */
import "server-only";
import { and, eq, isNull, max, type SQL, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { progressReviews } from "@/db/schema/progress-reviews";

/** For a statement on `couples`. */
export function lastReviewAt(tx: Tx): SQL<Date | null> {
  const last = tx
    .select({ at: max(progressReviews.givenAt) })
    .from(progressReviews)
    .where(
      and(
        eq(progressReviews.practiceId, couples.practiceId),
        eq(progressReviews.coupleId, couples.id),
        isNull(progressReviews.withdrawnAt),
      ),
    );
  return sql<Date | null>`${last}`.mapWith(progressReviews.givenAt);
}

const all = builtOnce((tx) =>
  tx
    .select({
      coupleId: couples.id,
      startedOn: couples.startedOn,
      status: couples.status,
      lastAt: lastReviewAt(tx),
    })
    .from(couples),
);

/** Of every couple that this counselor has; `isReviewDue` says for which it is time. */
export const lastReviews = (tx: Tx) => all(tx, {});
