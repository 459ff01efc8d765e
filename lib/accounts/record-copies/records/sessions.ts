/** Sessions that took place with what was shared about them, and reviews as they were given, under the coach's own rights; `mayCopySession` decides on each session. */
import "server-only";
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { progressReviews } from "@/db/schema/progress-reviews";
import { sessionSummaries } from "@/db/schema/session-summaries";
import type { ReviewContent } from "@/lib/sessions/reviews/types";
import type { Seen } from "./as-system";

/** @param until what is only booked then is no record */
export const heldSessions = (tx: Tx, coupleId: string, until: Date) =>
  tx
    .select({
      clientId: appointments.clientId,
      startsAt: appointments.startsAt,
      summary: sessionSummaries.words,
    })
    .from(appointments)
    .leftJoin(
      sessionSummaries,
      and(
        eq(sessionSummaries.practiceId, appointments.practiceId),
        eq(sessionSummaries.coupleId, appointments.coupleId),
        eq(sessionSummaries.appointmentId, appointments.id),
        isNull(sessionSummaries.withdrawnAt),
      ),
    )
    .where(
      and(
        eq(appointments.coupleId, coupleId),
        isNull(appointments.canceledAt),
        lte(appointments.endsAt, until),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id));

/** Those that both can read still; of one partner alone as they got it. */
export async function openReviews(tx: Tx, coupleId: string, seen: Seen, readerId: string) {
  const rows = await tx
    .select({
      reviewId: progressReviews.id,
      givenAt: progressReviews.givenAt,
      content: progressReviews.content,
    })
    .from(progressReviews)
    .where(and(eq(progressReviews.coupleId, coupleId), isNull(progressReviews.withdrawnAt)))
    .orderBy(asc(progressReviews.givenAt), asc(progressReviews.id));
  return rows.map(({ reviewId, givenAt, content }) => ({
    givenAt,
    content: (seen(progressReviews, reviewId, readerId) ?? content) as ReviewContent,
  }));
}
