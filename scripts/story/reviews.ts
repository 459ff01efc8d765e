/** What Ana and Ben each hope to reach, and one review, put together this morning from all that was told until then, to look at together today. */
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { saveGoals, shareGoal } from "@/lib/sessions/goals/commands";
import { saveReview } from "@/lib/sessions/reviews/commands";
import { daysBefore } from "./people";

type Two = { coupleId: string; partners: readonly Client[] };

const goal = (words: string, picture: string, reached: number) => ({
  ...{ goalId: crypto.randomUUID(), words, picture, reached },
});

export async function lookBack(ruth: Coach, now: Date, { coupleId, partners }: Two): Promise<void> {
  const [ana, ben] = partners;
  if (!ana || !ben) return;
  const then = daysBefore(now, 88);
  const letters = goal(
    "No letter that I find by chance",
    "The mail lies open on the table, and I don’t go looking.",
    2,
  );
  await saveGoals(actorAt(ana, then), { version: 0, goals: [letters] });
  await saveGoals(actorAt(ana, daysBefore(now, 9)), { version: 1, goals: [{ ...letters, reached: 5 }] });
  await shareGoal(actorAt(ana, daysBefore(now, 9)), letters);
  const said = goal("That I say hard things myself, and early", "I speak up on the day it happens.", 4);
  await saveGoals(actorAt(ben, then), { version: 0, goals: [said] });
  await saveReview(actorAt(ruth, now), {
    ...{ coupleId, baseRevision: 0, view: "rely", give: "yes" },
    parts: ["goals", "done", "trend", "chart", "agreements", "jar"],
    words: "You have come every week, also when it was hard. Look at what you agreed in that time.",
  });
}
