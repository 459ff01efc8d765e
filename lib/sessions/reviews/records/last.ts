/** When couples last looked back together. Inside a counselor's transaction. */
import "server-only";
import { and, eq, isNull, max, type SQL, sql } from "drizzle-orm";
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
