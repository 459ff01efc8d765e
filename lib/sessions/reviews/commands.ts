/** Choosing what a review holds, giving it to both as it is, and taking one back. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { progressReviews } from "@/db/schema/progress-reviews";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs, requireCouple } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { privateWords } from "@/lib/sessions/shared-agenda/records";
import { repeatsPrivate } from "@/lib/sessions/shared-agenda/rules";
import { keepForReader, markOpened, sourcesOfEach, takeFromReaders } from "./records/as-system";
import { insertReview, readReviewDraft, writeReviewDraft } from "./records/given";
import { lookingBack, reviewSources } from "./records/sources";
import { inOrder, reviewAfter, reviewContent, reviewState } from "./rules";
import type { ReviewId, SaveReview } from "./schema";

const newer =
  "There is a newer choice, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";
const wasOpened =
  "One of them has opened it already, so it stays as it is. You can withdraw it, or give another one.";
const otherDraft =
  "You have begun to write another review. Give it or empty its words first, then open this one again.";
const apart = "Nothing new is shared between the two of them just now. You can keep the review for yourself.";
const empty = "Please choose something to look at, or write a few words.";
const repeats =
  "Part of this repeats what one of them wrote for you alone. Put it in words of your own, or leave it out.";

/**
 * Keeps the choice; with `give` each gets it of what they can read at this moment: of what is held from the other
 * nothing is missing for its author. @throws NotFound, Refusal, FieldErrors
 */
export async function saveReview(
  coach: Coach,
  input: SaveReview,
): Promise<{ revision: number; reviewId: string | null }> {
  const { coupleId, baseRevision, give, ...said } = input;
  const forEach = give ? await sourcesOfEach(coach, { coupleId, view: said.view }) : [];
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
    const { since } = await lookingBack(tx, coach, coupleId);
    const sources = await reviewSources(tx, coach, { coupleId, view: chosen.view, since });
    const content = reviewContent({ revision, ...chosen }, sources);
    if (content.parts.length === 0 && content.words === null) throw new FieldErrors({ parts: [empty] });
    const { reviewId } = firstOrNotFound(await insertReview(tx, coach, coupleId, content));
    for (const { readerId, sources: theirs } of forEach) {
      const own = reviewContent({ revision, ...chosen }, theirs);
      if (!isDeepStrictEqual(own, content))
        await keepForReader(tx, coach, { coupleId, reviewId, readerId }, own);
    }
    await writeReviewDraft(tx, coach, coupleId, { revision: revision + 1, ...chosen, words: null });
    await recordAuditEvent(tx, coach, { ...event, action: "review.give", subjectId: reviewId });
    return { revision: revision + 1, reviewId };
  });
}

/**
 * Takes one that was a mistake back into the draft, for as long as neither partner has opened it. Twice is once.
 * @throws NotFound; Refusal once one of them has opened it, or over another draft
 */
export function reopenReview(coach: Coach, { reviewId }: ReviewId): Promise<void> {
  return asActor(coach, async (tx) => {
    const one = eq(progressReviews.id, reviewId);
    const { coupleId, content } = firstOrNotFound(
      await tx
        .select({ coupleId: progressReviews.coupleId, content: progressReviews.content })
        .from(progressReviews)
        .where(one),
    );
    await lockCoupleAs(tx, coach, coupleId);
    const of = and(eq(progressReviews.coupleId, coupleId), one);
    const { withdrawnAt, opened } = firstOrNotFound(
      await tx
        .select({ withdrawnAt: progressReviews.withdrawnAt, opened: progressReviews.opened })
        .from(progressReviews)
        .where(of)
        .for("no key update"),
    );
    if (!reviewAfter(reviewState({ opened, withdrawn: withdrawnAt !== null }), "reopen"))
      throw new Refusal(wasOpened);
    const draft = await readReviewDraft(tx, coupleId);
    const again = {
      parts: inOrder([...content.parts, ...(await takeFromReaders(tx, coach, { coupleId, reviewId }))]),
      view: content.shared?.view ?? draft.view,
      words: content.words,
    };
    const { revision, ...before } = draft;
    const same = isDeepStrictEqual(before, again);
    if (!same && draft.words !== null && draft.words !== again.words) throw new Refusal(otherDraft);
    if (withdrawnAt && same) return;
    if (!withdrawnAt) await tx.update(progressReviews).set({ withdrawnAt: coach.at }).where(of);
    if (!same) await writeReviewDraft(tx, coach, coupleId, { revision: revision + 1, ...again });
    const event = { action: "review.reopen", subjectKind: "review", subjectId: reviewId };
    await recordAuditEvent(tx, coach, { ...event, coupleId });
  });
}

/** Notes that one of them has it, or all of theirs, on a page: who, and when, is written nowhere. */
export async function noteReviewsOpened(
  client: Client,
  { reviewId }: { reviewId: string | null },
): Promise<void> {
  if (client.left || client.alone) return;
  await asActor(client, (tx) => markOpened(tx, client, reviewId));
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
    await takeFromReaders(tx, coach, { coupleId, reviewId });
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
