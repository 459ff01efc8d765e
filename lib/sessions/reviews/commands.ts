/** Choosing what a review holds, giving it to both as it is, and taking one back. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { progressReviews } from "@/db/schema/progress-reviews";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { privateWords } from "@/lib/sessions/shared-agenda/records";
import { repeatsPrivate } from "@/lib/sessions/shared-agenda/rules";
import { sessionAhead } from "../appointments/records/ahead";
import { insertReview, readReviewDraft, writeReviewDraft } from "./records/given";
import { reviewSources } from "./records/sources";
import { reviewContent } from "./rules";
import type { ReviewId, SaveReview } from "./schema";

const newer =
  "There is a newer choice, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const apart = "Nothing new is shared between the two of them just now. You can keep the review for yourself.";
const empty = "Please choose something to look at, or write a few words.";
const repeats =
  "Part of this repeats what one of them wrote for you alone. Put it in words of your own, or leave it out.";

/** Keeps the choice; with `give` both get it as it is at this moment. @throws NotFound, Refusal, FieldErrors */
export function saveReview(
  coach: Coach,
  input: SaveReview,
): Promise<{ revision: number; reviewId: string | null }> {
  const { coupleId, baseRevision, give, ...said } = input;
  return asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const { status } = await lockCoupleAs(tx, coach, coupleId);
    const { revision: before, ...draft } = await readReviewDraft(tx, coupleId);
    const chosen = { parts: said.parts, view: said.view, words: said.words };
    const same = before > 0 && isDeepStrictEqual(draft, chosen);
    if (!same && before !== baseRevision) throw new Refusal(newer);
    const revision = same ? before : before + 1;
    if (!same) await writeReviewDraft(tx, coach, coupleId, { revision, ...chosen });
    const event = { subjectKind: "review", coupleId };
    if (!give) {
      await recordAuditEvent(tx, coach, { ...event, action: "review.save" });
      return { revision, reviewId: null };
    }
    if (isApart(status)) throw new Refusal(apart);
    if (chosen.words && repeatsPrivate([chosen.words], await privateWords(tx, coupleId)) !== null)
      throw new FieldErrors({ words: [repeats] });
    const { since } = await sessionAhead(tx, { coupleId, at: coach.at.toISOString() });
    const from = since?.lastAt ?? new Date(`${since?.startedOn}T00:00:00Z`);
    const sources = await reviewSources(tx, coach, { coupleId, view: chosen.view, since: from });
    const content = reviewContent({ revision, ...chosen }, sources);
    if (content.parts.length === 0 && content.words === null) throw new FieldErrors({ parts: [empty] });
    const { reviewId } = firstOrNotFound(await insertReview(tx, coach, coupleId, content));
    await writeReviewDraft(tx, coach, coupleId, { revision: revision + 1, ...chosen, words: null });
    await recordAuditEvent(tx, coach, { ...event, action: "review.give", subjectId: reviewId });
    return { revision: revision + 1, reviewId };
  });
}

/** From now on neither finds it; whoever has printed it has it. Twice is once. @throws NotFound */
export function withdrawReview(coach: Coach, { reviewId }: ReviewId): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, withdrawnAt } = firstOrNotFound(
      await tx
        .select({ coupleId: progressReviews.coupleId, withdrawnAt: progressReviews.withdrawnAt })
        .from(progressReviews)
        .where(eq(progressReviews.id, reviewId)),
    );
    if (withdrawnAt) return;
    await tx
      .update(progressReviews)
      .set({ withdrawnAt: coach.at })
      .where(
        and(
          eq(progressReviews.coupleId, coupleId),
          eq(progressReviews.id, reviewId),
          isNull(progressReviews.withdrawnAt),
        ),
      );
    const event = { action: "review.withdraw", subjectKind: "review", subjectId: reviewId };
    await recordAuditEvent(tx, coach, { ...event, coupleId });
  });
}
