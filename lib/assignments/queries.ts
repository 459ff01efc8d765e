/** What a coach has given to a couple, and how it stands. Drafts are out of reach here: the database shows coaches none. */
import "server-only";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { readExercise } from "@/lib/library/exercises/records";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { readCoupleHead, requireCouple } from "@/lib/practice/couples/records";
import { cycleOfCouple } from "@/lib/root-causes/records/links";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { assignmentsOf } from "./records/assigned";
import { activeCounts, assignmentCard } from "./rules/cards";
import type { AssignmentCard, AssignmentForm, CoupleHomework } from "./types";

const cardsOf = async (tx: Tx, coach: Coach, coupleId: string, today: string): Promise<AssignmentCard[]> =>
  (await assignmentsOf(tx, { practiceId: coach.practiceId, coupleId })).map((row) =>
    assignmentCard(row, today),
  );

/** Everything given to this couple, newest first. @throws NotFound */
export function coupleHomework(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleHomework> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const [, assignments] = await Promise.all([
      requireCouple(tx, coupleId),
      cardsOf(tx, coach, coupleId, today),
    ]);
    return { coupleId, today, assignments };
  });
}

/** @throws NotFound for a couple or an exercise that is not theirs */
export function assignmentForm(
  coach: Coach,
  { coupleId, exerciseId }: { coupleId: string; exerciseId: string },
): Promise<AssignmentForm> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const couple = await readCoupleHead(tx, coach, coupleId);
    const exercise = await readExercise(tx, coach, exerciseId);
    const clientIds = couple.partners.map((partner) => partner.clientId);
    const cards = await cardsOf(tx, coach, coupleId, today);
    const concern = await hasOpenConcern(tx, coach.practiceId, coupleId);
    const notNow = await topicsNotNow(tx, coupleId);
    return {
      today,
      couple,
      exercise,
      concern,
      notNow,
      cycle: await cycleOfCouple(tx, coupleId),
      activeCount: activeCounts(cards, clientIds),
    };
  });
}
