/** One plan in hand until the transaction ends, and what may be done with it. Inside a coach's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { isAlive, stepMay } from "../rules/states";
import type { PlanState, StepState } from "../types";
import { giveWhatIsDueIn } from "./assign-due";
import type { PlanPlace } from "./read";

export type LockedPlan = PlanPlace & { state: PlanState; status: CoupleStatus; pausedAt: string | null };
export type LockedStep = LockedPlan & { stepId: string; stepState: StepState; position: number };

const over =
  "This pathway has come to its end for them, so nothing more is changed in it. You can begin another one.";

/** @throws NotFound */
export async function lockPlan(tx: Tx, coach: Coach, planId: string): Promise<LockedPlan> {
  const row = firstOrNotFound(
    await tx.execute<Omit<LockedPlan, "practiceId">>(sql`
      select p.couple_id as "coupleId", p.id as "planId", p.state, p.paused_at as "pausedAt", c.status
      from plans p join couples c on c.id = p.couple_id where p.id = ${planId} for no key update of p`),
  );
  return { ...row, practiceId: coach.practiceId };
}

/** A step of a plan that can still be changed. @throws NotFound, Refusal */
export async function lockStep(tx: Tx, coach: Coach, stepId: string): Promise<LockedStep> {
  const { planId } = firstOrNotFound(
    await tx.execute<{ planId: string }>(
      sql`select plan_id as "planId" from plan_steps where id = ${stepId}`,
    ),
  );
  const plan = await lockPlan(tx, coach, planId);
  if (!isAlive(plan.state)) throw new Refusal(over);
  const step = firstOrNotFound(
    await tx.execute<{ state: StepState; position: number }>(
      sql`select state, position from plan_steps where couple_id = ${plan.coupleId} and id = ${stepId}`,
    ),
  );
  return { ...plan, stepId, stepState: step.state, position: step.position };
}

/** The step is still one that goes this way. @throws Refusal in words */
export function checkStep(step: LockedStep, to: StepState, words: string): void {
  if (!stepMay(step.stepState, to)) throw new Refusal(words);
}

export const stillChangeable = (state: PlanState) => {
  if (!isAlive(state)) throw new Refusal(over);
};

/** What the coach has just decided may have something due; it is given in the same breath. */
export async function giveNow(tx: Tx, coach: Coach, plan: PlanPlace): Promise<number> {
  const reason = "their counselor moves the pathway on";
  return switchToSystem(tx, "coach", reason, (system) => giveWhatIsDueIn(system, plan, coach.at, reason));
}

export const recordPlanEvent = (
  tx: Tx,
  coach: Coach,
  plan: PlanPlace,
  action: string,
  fields: string[] = [],
) =>
  recordAuditEvent(tx, coach, {
    action,
    subjectKind: "plan",
    subjectId: plan.planId,
    coupleId: plan.coupleId,
    fields,
  });
