/** Looking back together: what the counselor can choose from, what was given, and each partner's own shelf of it. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { lastSeenRows } from "@/db/schema/last-seen";
import { jarViews } from "@/db/schema/marbles";
import { progressReviews } from "@/db/schema/progress-reviews";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { sessionAhead } from "../appointments/records/ahead";
import { isReadersOwn } from "./records/as-system";
import { givenReviews, readReviewDraft } from "./records/given";
import { reviewSources } from "./records/sources";
import { isReviewDue } from "./rules";
import type { CoupleReview, GivenReview, ReviewContent } from "./types";

type Since = NonNullable<Awaited<ReturnType<typeof sessionAhead>>["since"]>;

const isDue = ({ timeZone, at }: Coach, { startedOn, status, lastAt }: Since): boolean =>
  isReviewDue({
    ...{ startedOn, isActive: status === "active", today: dayIn(timeZone, at) },
    lastOn: lastAt && dayIn(timeZone, lastAt),
  });

const began = (day: string) => new Date(`${day}T00:00:00Z`);

/** @throws NotFound */
export function coupleReview(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleReview> {
  return readAs(coach, async (tx) => {
    const [draft, given, { since }] = await Promise.all([
      readReviewDraft(tx, coupleId),
      givenReviews(tx, coupleId),
      sessionAhead(tx, { coupleId, at: coach.at.toISOString() }),
    ]);
    if (!since) throw new NotFound();
    const from = since.lastAt ?? began(since.startedOn);
    const sources = await reviewSources(tx, coach, { coupleId, view: draft.view, since: from });
    return { draft, sources, given, due: isDue(coach, since) };
  });
}

/** Whether it is time to look back together; a line, and nothing that has to be done. */
export const reviewProposed = (coach: Coach, { coupleId }: { coupleId: string }): Promise<boolean> =>
  readAs(coach, async (tx) => {
    const { since } = await sessionAhead(tx, { coupleId, at: coach.at.toISOString() });
    return since !== undefined && isDue(coach, since);
  });

/** One as it was given: without what only one of them has in theirs. @throws NotFound */
export const givenReview = (
  coach: Coach,
  { coupleId, reviewId }: { coupleId: string; reviewId: string },
): Promise<GivenReview & { withdrawn: boolean }> =>
  readAs(coach, async (tx) => {
    const { withdrawnAt, ...review } = firstOrNotFound(
      await tx
        .select({
          reviewId: progressReviews.id,
          givenAt: progressReviews.givenAt,
          content: progressReviews.content,
          withdrawnAt: progressReviews.withdrawnAt,
        })
        .from(progressReviews)
        .where(and(eq(progressReviews.coupleId, coupleId), eq(progressReviews.id, reviewId))),
    );
    return { ...review, withdrawn: withdrawnAt !== null };
  });

const columns = {
  reviewId: progressReviews.id,
  givenAt: progressReviews.givenAt,
  content: sql<ReviewContent>`coalesce(${lastSeenRows.content}, ${progressReviews.content})`,
};

const shelf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({ reviewId: progressReviews.id, givenAt: progressReviews.givenAt })
    .from(progressReviews)
    .where(eq(progressReviews.coupleId, coupleId))
    .orderBy(desc(progressReviews.givenAt)),
);

/** The latest first. */
export const myReviews = (client: Client): Promise<Pick<GivenReview, "reviewId" | "givenAt">[]> =>
  readAs(client, (tx) => shelf(tx, { coupleId: client.coupleId }));

/** One as it was given to this reader; without the jar for whoever would rather not see theirs. @throws NotFound */
export function myReview(client: Client, { reviewId }: { reviewId: string }): Promise<GivenReview> {
  const { coupleId, personId } = client;
  return readAs(client, async (tx) => {
    const [rows, [view]] = await Promise.all([
      tx
        .select(columns)
        .from(progressReviews)
        .leftJoin(lastSeenRows, isReadersOwn(personId))
        .where(and(eq(progressReviews.coupleId, coupleId), eq(progressReviews.id, reviewId))),
      tx
        .select({ hidden: jarViews.hidden })
        .from(jarViews)
        .where(and(eq(jarViews.coupleId, coupleId), eq(jarViews.clientId, personId))),
    ]);
    const review = firstOrNotFound(rows);
    if (view?.hidden !== "jar") return review;
    const { jar: _, parts, ...content } = review.content;
    return { ...review, content: { ...content, parts: parts.filter((part) => part !== "jar") } };
  });
}
