/** Saving one's own goals, and sharing one of them with the other or no longer. */
import "server-only";
import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import { asActor } from "@/db/access";
import { goalLists, sharedGoals } from "@/db/schema/goals";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { goalVersions } from "./records";
import { isSame } from "./rules";
import type { GoalId, SaveGoals } from "./schema";

const savedMeanwhile =
  "You have saved your goals in another window since you opened them here, so nothing was saved now. Your words are still in the boxes: open the page in another tab, see what is there, and put yours with it.";
const notWhileEnding = "This can’t be shared while you are going separate ways. It stays with you.";

const openShare = ({ coupleId, personId }: Client, { goalId }: GoalId) =>
  and(
    eq(sharedGoals.coupleId, coupleId),
    eq(sharedGoals.clientId, personId),
    eq(sharedGoals.goalId, goalId),
    isNull(sharedGoals.withdrawnAt),
  );

/** A version of its own, unless it says the same as the one before. @throws Refusal where it was saved meanwhile */
export function saveGoals(client: Client, { version, goals }: SaveGoals): Promise<void> {
  const { practiceId, coupleId, personId: clientId, at } = client;
  return asActor(client, async (tx) => {
    const [latest] = await goalVersions(tx, coupleId);
    if (isSame(latest?.goals ?? [], goals)) return;
    if ((latest?.version ?? 0) !== version) throw new Refusal(savedMeanwhile);
    const saved = await insertOnly(tx, goalLists, {
      ...{ practiceId, coupleId, clientId, goals },
      ...{ version: version + 1, savedAt: at },
    })
      .onConflictDoNothing()
      .returning({ version: goalLists.version });
    if (saved.length === 0) throw new Refusal(savedMeanwhile);
    await tx
      .update(sharedGoals)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(sharedGoals.coupleId, coupleId),
          eq(sharedGoals.clientId, clientId),
          isNull(sharedGoals.withdrawnAt),
          notInArray(
            sharedGoals.goalId,
            goals.map(({ goalId }) => goalId),
          ),
        ),
      );
    const event = { action: "goals.save", subjectKind: "client", subjectId: clientId };
    await recordAuditEvent(tx, client, { ...event, fields: [`version_${version + 1}`], scope: "person" });
  });
}

/** In the words it has now; they take the place of words shared before for whoever may read them (trigger `shared_goals_replaced`). Twice is once. @throws NotFound, Refusal while the couple parts */
export function shareGoal(client: Client, { goalId }: GoalId): Promise<void> {
  const { practiceId, coupleId, personId: clientId, at } = client;
  return asActor(client, async (tx) => {
    const { ending } = await lockCoupleAs(tx, client, coupleId);
    const [latest] = await goalVersions(tx, coupleId);
    const { words, picture } = firstOrNotFound(
      (latest?.goals ?? []).filter((goal) => goal.goalId === goalId),
    );
    const [open] = await tx
      .select({ words: sharedGoals.words, picture: sharedGoals.picture })
      .from(sharedGoals)
      .where(openShare(client, { goalId }))
      .orderBy(desc(sharedGoals.sharedAt), desc(sharedGoals.id))
      .limit(1);
    if (open && open.words === words && open.picture === picture) return;
    if (ending) throw new Refusal(notWhileEnding);
    await insertOnly(tx, sharedGoals, {
      ...{ practiceId, coupleId, clientId, goalId, words, picture, sharedAt: at },
    });
    const event = { action: "goal.share", subjectKind: "goal", subjectId: goalId };
    await recordAuditEvent(tx, client, { ...event, scope: "person" });
  });
}

/** From now on the other finds it no more. Twice is once. @throws NotFound for what was never shared */
export function withdrawGoal(client: Client, { goalId }: GoalId): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: sharedGoals.id })
        .from(sharedGoals)
        .where(
          and(
            eq(sharedGoals.coupleId, client.coupleId),
            eq(sharedGoals.clientId, client.personId),
            eq(sharedGoals.goalId, goalId),
          ),
        )
        .limit(1),
    );
    const { count } = await tx
      .update(sharedGoals)
      .set({ withdrawnAt: client.at })
      .where(openShare(client, { goalId }));
    if (count === 0) return;
    const event = { action: "goal.stop_sharing", subjectKind: "goal", subjectId: goalId };
    await recordAuditEvent(tx, client, { ...event, scope: "person" });
  });
}
