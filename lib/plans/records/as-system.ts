/**
 * What is assigned in the counselor's name by a plan, with the system role: a coach may not mark a plan's exercise as
 * assigned, so that nobody does by hand, and the daily round works for couples of every practice.
 */
import "server-only";
import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { plans } from "@/db/schema/plans";
import { practices } from "@/db/schema/practices";
import { asSystem, switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { assignWhatIsDue } from "./assign-due";
import type { LockedPlan } from "./lock";
import { type PlanPlace, thePlan } from "./place";
import { dayOfPractice } from "./read";

/** What the coach has just decided may have something due: it is assigned in the same transaction. @returns how many */
export function assignDueAfterChange(tx: Tx, coach: Coach, plan: PlanPlace): Promise<number> {
  const reason = "their counselor moves the pathway on";
  return switchToSystem(tx, "coach", reason, (system) => assignWhatIsDue(system, plan, coach.at, reason));
}

/** What the counselor has just put there may be due at once; it does not wait for the morning. */
export const assignDueIfRunning = async (
  tx: Tx,
  coach: Coach,
  plan: LockedPlan,
): Promise<{ given: number }> => ({
  given: plan.state === "running" ? await assignDueAfterChange(tx, coach, plan) : 0,
});

const reason = "the round of the day gives what a pathway has due";

/** Where it is already another day than when the round last came by. */
const isDue = (at: Date) =>
  and(eq(plans.state, "running"), or(isNull(plans.lookedOn), lt(plans.lookedOn, dayOfPractice(at))));

/** One plan, if its day has come and no other process has locked it. @returns how many exercises were assigned */
export function assignDueOnItsDay(place: PlanPlace, at: Date): Promise<number> {
  return asSystem(reason, async (system) => {
    const locked = await system
      .select({ planId: plans.id })
      .from(plans)
      .innerJoin(practices, eq(practices.id, plans.practiceId))
      .where(and(thePlan(place), isDue(at)))
      .for("update", { of: plans, skipLocked: true });
    return locked.length === 0 ? 0 : assignWhatIsDue(system, place, at, reason);
  });
}

/** Those whose day has come, the longest waiting first. */
export const plansOfTheDay = (at: Date): Promise<PlanPlace[]> =>
  asSystem(reason, (system) =>
    system
      .select({ practiceId: plans.practiceId, coupleId: plans.coupleId, planId: plans.id })
      .from(plans)
      .innerJoin(practices, eq(practices.id, plans.practiceId))
      .where(isDue(at))
      .orderBy(sql`${asc(plans.lookedOn)} nulls first`)
      .limit(500),
  );
