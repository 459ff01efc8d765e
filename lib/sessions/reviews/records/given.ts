/** Drafts and given reviews in a counselor's transaction. */
import "server-only";
import { desc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { progressReviews, reviewDrafts } from "@/db/schema/progress-reviews";
import { exact, insertOnly } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import type { ReviewPart, ReviewView } from "../terms";
import type { ReviewContent, ReviewDraft } from "../types";

const draftOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      revision: reviewDrafts.revision,
      parts: reviewDrafts.parts,
      view: reviewDrafts.view,
      words: reviewDrafts.words,
    })
    .from(reviewDrafts)
    .where(eq(reviewDrafts.coupleId, coupleId)),
);

const usual: ReviewPart[] = ["goals", "done", "trend", "agreements"];

/** As it is; the usual parts in revision 0 before there was one. */
export async function readReviewDraft(tx: Tx, coupleId: string): Promise<ReviewDraft> {
  const [draft] = await draftOf(tx, { coupleId });
  return draft
    ? { ...draft, parts: draft.parts as ReviewPart[], view: draft.view as ReviewView }
    : { revision: 0, parts: usual, view: "rely", words: null };
}

export async function writeReviewDraft(tx: Tx, coach: Coach, coupleId: string, draft: ReviewDraft) {
  const { revision, parts, view, words } = draft;
  const said = { revision, parts, view, words, savedAt: coach.at };
  if (revision > 1)
    await tx.update(reviewDrafts).set(exact(reviewDrafts, said)).where(eq(reviewDrafts.coupleId, coupleId));
  else await insertOnly(tx, reviewDrafts, { practiceId: coach.practiceId, coupleId, ...said });
}

export const insertReview = (tx: Tx, coach: Coach, coupleId: string, content: ReviewContent) =>
  insertOnly(tx, progressReviews, {
    ...{ practiceId: coach.practiceId, coupleId, coachId: coach.personId },
    ...{ content, givenAt: coach.at },
  }).returning({ reviewId: progressReviews.id });

const givenOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      reviewId: progressReviews.id,
      givenAt: progressReviews.givenAt,
      withdrawn: sql<boolean>`${progressReviews.withdrawnAt} is not null`,
      opened: progressReviews.opened,
    })
    .from(progressReviews)
    .where(eq(progressReviews.coupleId, coupleId))
    .orderBy(desc(progressReviews.givenAt)),
);

/** The latest first. */
export const givenReviews = (tx: Tx, coupleId: string) => givenOf(tx, { coupleId });
