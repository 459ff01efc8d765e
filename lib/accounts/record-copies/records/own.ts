/** Goals and promises that each wrote to be read by both, with what keeps a row from the other, under the coach's own rights; `mayCopy` decides on each. */
import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { sharedGoals } from "@/db/schema/goals";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { jsonRows } from "@/db/statements";

/** Of a goal that was shared anew while it is held there are two wordings, the later after the one before. */
export const goalsInTheOpen = (tx: Tx, coupleId: string) =>
  tx
    .select({
      clientId: sharedGoals.clientId,
      goalId: sharedGoals.goalId,
      words: sharedGoals.words,
      picture: sharedGoals.picture,
      sharedAt: sharedGoals.sharedAt,
      held: sql<boolean>`${sharedGoals.heldFrom} is not null`,
    })
    .from(sharedGoals)
    .where(and(eq(sharedGoals.coupleId, coupleId), isNull(sharedGoals.withdrawnAt)))
    .orderBy(asc(sharedGoals.sharedAt), asc(sharedGoals.id));

export type Day = {
  onDate: string;
  state: typeof commitmentOccurrences.$inferSelect.state;
  reason: string | null;
  proposal: string | null;
  held: boolean;
};

/** With their days, also those of which their giver has said nothing; never what either noted about them for the counselor. */
export const promisesGiven = (tx: Tx, coupleId: string) => {
  const { onDate, state, reason, proposal, heldFrom } = commitmentOccurrences;
  return tx
    .select({
      commitmentId: commitments.id,
      clientId: commitments.clientId,
      words: commitments.words,
      startsOn: commitments.startsOn,
      closedOn: commitments.closedOn,
      held: sql<boolean>`${commitments.heldFrom} is not null`,
      days: sql<Day[]>`(select ${jsonRows(
        { onDate, state, reason, proposal, held: sql<boolean>`${heldFrom} is not null` },
        sql`${onDate}`,
      )} from ${commitmentOccurrences} where ${and(
        eq(commitmentOccurrences.practiceId, commitments.practiceId),
        eq(commitmentOccurrences.coupleId, commitments.coupleId),
        eq(commitmentOccurrences.commitmentId, commitments.id),
      )})`,
    })
    .from(commitments)
    .where(eq(commitments.coupleId, coupleId))
    .orderBy(asc(commitments.startsOn), asc(commitments.id));
};
