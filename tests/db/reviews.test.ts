// Promise: a review holds what both may read on the day it is given, stays so, and proposes itself every third month.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { saveGoals, shareGoal, withdrawGoal } from "@/lib/sessions/goals/commands";
import { filePoint } from "@/lib/sessions/points/commands";
import { noteReviewsOpened, reopenReview, saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import {
  coupleReview,
  givenReview,
  myReview,
  myReviews,
  reviewProposed,
} from "@/lib/sessions/reviews/queries";
import type { SaveReview } from "@/lib/sessions/reviews/schema";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const choice = (more: Partial<SaveReview> = {}): SaveReview => ({
  ...{ coupleId: world.couple.coupleId, baseRevision: 0, view: "rely" },
  ...{ parts: ["goals", "done", "trend", "chart", "agreements", "jar"], words: "zqwords", ...more },
});
const give = async (more: Partial<SaveReview> = {}) => {
  const { draft } = await coupleReview(world.coach, world.couple);
  const base = { baseRevision: draft.revision };
  return (await saveReview(world.coach, choice({ ...base, give: "yes", ...more }))).reviewId ?? "";
};
const goalOf = async (client: Client, words: string, share: boolean) => {
  const goalId = crypto.randomUUID();
  await saveGoals(client, { version: 0, goals: [{ goalId, words, picture: null, reached: 7 }] });
  if (share) await shareGoal(client, { goalId });
  return goalId;
};

describe("what is in it", () => {
  test("goals that are shared, and nothing of those that are not", async () => {
    await goalOf(world.ana, "zqshared", true);
    await goalOf(world.ben, "zqkept", false);
    const reviewId = await give();

    for (const who of [world.ana, world.ben]) {
      const text = JSON.stringify(await myReview(who, { reviewId }));
      expect(text).toContain("zqshared");
      expect(text).not.toMatch(/zqkept|"reached"/);
    }
  });

  test("what is kept from one of them while there is a concern is not in it", async () => {
    const { coupleId } = world.couple;
    await raiseConcern(world.coach, { coupleId, aboutClientId: null, words: "Fear." });
    await goalOf(world.ana, "zqheld", true);
    const reviewId = await give();

    expect(JSON.stringify(await myReview(world.ben, { reviewId }))).not.toContain("zqheld");
  });

  test("it stays as it was given", async () => {
    const goalId = await goalOf(world.ana, "zqshared", true);
    const reviewId = await give();
    await withdrawGoal(world.ana, { goalId });

    expect((await myReview(world.ben, { reviewId })).content.goals).toMatchObject([{ words: "zqshared" }]);
    expect((await coupleReview(world.coach, world.couple)).sources.goals).toEqual([]);
  });

  test("parts that were not chosen are not in it", async () => {
    await goalOf(world.ana, "zqshared", true);
    const reviewId = await give({ parts: ["agreements"] });

    const { content } = await myReview(world.ana, { reviewId });
    expect(content.parts).toEqual([]);
    expect(JSON.stringify(content)).not.toContain("zqshared");
  });

  test("weeks of the check-in only where both share them", async () => {
    const { shared } = (await coupleReview(world.coach, world.couple)).sources;

    expect(shared).toBeNull();
  });
});

describe("giving", () => {
  test("only a choice that is kept is nobody else’s", async () => {
    await saveReview(world.coach, choice());

    expect(await myReviews(world.ana)).toEqual([]);
    expect((await coupleReview(world.coach, world.couple)).draft.words).toBe("zqwords");
  });

  test("from a window that does not know the latest it is refused", async () => {
    await saveReview(world.coach, choice());

    await expect(saveReview(world.coach, choice({ words: "another" }))).rejects.toThrow(Refusal);
  });

  test("an empty one is not given, nor one that repeats what one of them wrote alone", async () => {
    await filePoint(world.ana, { words: "I am afraid of the letters from the bank", audience: "coach" });

    await expect(give({ parts: [], words: null })).rejects.toThrow(FieldErrors);
    await expect(give({ words: "I am afraid of the letters from the bank" })).rejects.toThrow(FieldErrors);
  });

  test("taken back it is gone for both", async () => {
    const reviewId = await give();
    await withdrawReview(world.coach, { reviewId });

    expect(await myReviews(world.ben)).toEqual([]);
    await expect(myReview(world.ana, { reviewId })).rejects.toThrow(NotFound);
  });
});

describe("opening one again, for its counselor", () => {
  const open = (reviewId: string) => givenReview(world.coach, { ...world.couple, reviewId });

  test("it is as it was given, also once it is withdrawn", async () => {
    const goalId = await goalOf(world.ana, "zqshared", true);
    const reviewId = await give();
    await withdrawGoal(world.ana, { goalId });
    const content = { words: "zqwords", goals: [{ words: "zqshared" }] };

    expect(await open(reviewId)).toMatchObject({ withdrawn: false, content });

    await withdrawReview(world.coach, { reviewId });

    expect(await open(reviewId)).toMatchObject({ withdrawn: true, content });
  });

  test("one that its counselor opens is not opened: it can still be reopened", async () => {
    const reviewId = await give();
    await open(reviewId);

    await reopenReview(world.coach, { reviewId });
    expect(await myReviews(world.ana)).toEqual([]);
  });

  test("what is held stands in its author’s own alone", async () => {
    await raiseConcern(world.coach, { ...world.couple, aboutClientId: null, words: "Fear." });
    await goalOf(world.ana, "zqheld", true);
    const reviewId = await give();

    expect(JSON.stringify(await myReview(world.ana, { reviewId }))).toContain("zqheld");
    expect(JSON.stringify(await open(reviewId))).not.toContain("zqheld");
  });
});

describe("reopening one that was a mistake", () => {
  const draft = async () => (await coupleReview(world.coach, world.couple)).draft;

  test("it goes from both, and its choice and words are the draft again", async () => {
    await goalOf(world.ana, "zqshared", true);
    const reviewId = await give({ parts: ["goals"], words: "zqmistake" });
    await reopenReview(world.coach, { reviewId });
    await reopenReview(world.coach, { reviewId });

    for (const who of [world.ana, world.ben]) expect(await myReviews(who)).toEqual([]);
    expect(await draft()).toMatchObject({ parts: ["goals"], words: "zqmistake" });
    expect(await auditEventsOf(world, "review.reopen")).toHaveLength(1);
  });

  test.each(["ana", "ben"] as const)(
    "not once %s has opened it, and nothing says who or when",
    async (who) => {
      const reviewId = await give({ words: "zqseen" });
      await noteReviewsOpened(world[who], { reviewId });

      await expect(reopenReview(world.coach, { reviewId })).rejects.toThrow(/One of them has opened it/);
      const [row] = await stored(
        sql`select to_jsonb(r) - 'content' as all from progress_reviews r where id = ${reviewId}`,
      );
      expect(JSON.stringify(row)).not.toContain(world[who].personId);
      expect(await auditEventsOf(world, "review.reopen")).toHaveLength(0);
    },
  );

  test("one that lies in the list only is not opened; a copy of what is theirs opens it", async () => {
    const reviewId = await give();
    await myReviews(world.ana);
    await reopenReview(world.coach, { reviewId });
    const again = await give();
    await noteReviewsOpened(world.ben, { reviewId: null });

    await expect(reopenReview(world.coach, { reviewId: again })).rejects.toThrow(Refusal);
  });

  test("another draft is not written over", async () => {
    const reviewId = await give({ words: "zqmistake" });
    const { revision } = await draft();
    await saveReview(world.coach, choice({ baseRevision: revision, words: "zqnew" }));

    await expect(reopenReview(world.coach, { reviewId })).rejects.toThrow(/begun to write another/);
    expect(await myReviews(world.ana)).toHaveLength(1);
  });

  test("opened and reopened at once: whoever could open it, it stays; else it is gone", async () => {
    const reviewId = await give();
    const [opened, reopened] = await Promise.allSettled([
      noteReviewsOpened(world.ana, { reviewId }).then(() => myReview(world.ana, { reviewId })),
      reopenReview(world.coach, { reviewId }),
    ]);

    expect(opened.status === "fulfilled").toBe(reopened.status === "rejected");
  });

  test("nobody else’s", async () => {
    const reviewId = await give();

    await expect(reopenReview(world.colleague, { reviewId })).rejects.toThrow(NotFound);
    await reopenReview(world.coach, { reviewId });
  });
});

test("it proposes itself three months after the last one", async () => {
  const inDays = (days: number) =>
    actorAt(world.coach, new Date(world.coach.at.getTime() + days * 86_400_000));
  await give();

  expect(await reviewProposed(inDays(80), world.couple)).toBe(false);
  expect(await reviewProposed(inDays(92), world.couple)).toBe(true);
});
