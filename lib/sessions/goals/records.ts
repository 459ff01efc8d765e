/** Versions of goals and what is shared of them, in a caller's transaction, a partner's or their counselor's. */
import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { goalLists, sharedGoals } from "@/db/schema/goals";

const versionsOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      clientId: goalLists.clientId,
      version: goalLists.version,
      goals: goalLists.goals,
      savedAt: goalLists.savedAt,
    })
    .from(goalLists)
    .where(eq(goalLists.coupleId, coupleId))
    .orderBy(desc(goalLists.version)),
);

/** Everybody's whom this reader may read; the latest first. */
export const goalVersions = (tx: Tx, coupleId: string) => versionsOf(tx, { coupleId });

const openOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      clientId: sharedGoals.clientId,
      goalId: sharedGoals.goalId,
      words: sharedGoals.words,
      picture: sharedGoals.picture,
      sharedAt: sharedGoals.sharedAt,
    })
    .from(sharedGoals)
    .where(and(eq(sharedGoals.coupleId, coupleId), isNull(sharedGoals.withdrawnAt)))
    .orderBy(asc(sharedGoals.sharedAt), asc(sharedGoals.id)),
);

/** What is shared now, as far as this reader may see it: of a goal in two wordings, of which one is held, the later. */
export async function openSharedGoals(tx: Tx, coupleId: string) {
  const rows = await openOf(tx, { coupleId });
  return rows.filter(
    ({ clientId, goalId }, at) =>
      !rows.slice(at + 1).some((later) => later.clientId === clientId && later.goalId === goalId),
  );
}
