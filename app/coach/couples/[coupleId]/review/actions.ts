"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { reopenReview, saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import { reviewIdSchema, saveReviewSchema } from "@/lib/sessions/reviews/schema";

export const saveReviewAction = coachAction(saveReviewSchema, async (coach, input) => {
  const { reviewId } = await saveReview(coach, input);
  return { message: reviewId ? "Given. Both can read it." : "Saved. Only you can see it." };
});

export const withdrawReviewAction = coachAction(reviewIdSchema, async (coach, input) => {
  await withdrawReview(coach, input);
  return { message: "Withdrawn. Neither finds it any more." };
});

export const reopenReviewAction = coachAction(reviewIdSchema, async (coach, input) => {
  await reopenReview(coach, input);
  return { message: "It is your draft again. Neither finds it any more." };
});
