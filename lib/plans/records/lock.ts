/** One plan or step locked until the transaction ends, and what may be done with it. Inside a coach's transaction. */
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { planSteps, plans } from "@/db/schema/plans";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { isAlive, stepMay } from "../rules/states";
import type { PlanState, StepState } from "../types";
import { type PlanPlace, type StepPlace, theStep } from "./place";

export type LockedPlan = PlanPlace & { state: PlanState; status: CoupleStatus; pausedAt: Date | null };
export type LockedStep = LockedPlan & StepPlace & { stepState: StepState };

const over =
  "This pathway has come to its end for them, so nothing more is changed in it. You can begin another one.";

/** @throws NotFound */
export async function lockPlan(tx: Tx, planId: string): Promise<LockedPlan> {
  return firstOrNotFound(
    await tx
      .select({
        practiceId: plans.practiceId,
        coupleId: plans.coupleId,
        planId: plans.id,
        state: plans.state,
        pausedAt: plans.pausedAt,
        status: couples.status,
      })
      .from(plans)
      .innerJoin(couples, eq(couples.id, plans.coupleId))
      .where(eq(plans.id, planId))
      .for("no key update", { of: plans }),
  );
}

/** A plan that can still be changed. @throws NotFound, Refusal */
export async function lockAlivePlan(tx: Tx, planId: string): Promise<LockedPlan> {
  const plan = await lockPlan(tx, planId);
  if (!isAlive(plan.state)) throw new Refusal(over);
  return plan;
}

/** A step of a plan that can still be changed. @throws NotFound, Refusal */
export async function lockStep(tx: Tx, stepId: string): Promise<LockedStep> {
  const { planId } = firstOrNotFound(
    await tx.select({ planId: planSteps.planId }).from(planSteps).where(eq(planSteps.id, stepId)),
  );
  const plan = await lockAlivePlan(tx, planId);
  const { stepState } = firstOrNotFound(
    await tx
      .select({ stepState: planSteps.state })
      .from(planSteps)
      .where(theStep({ ...plan, stepId })),
  );
  return { ...plan, stepId, stepState };
}

/** The step is still one that goes this way. @throws Refusal in words */
export function checkStep(step: LockedStep, to: StepState, words: string): void {
  if (!stepMay(step.stepState, to)) throw new Refusal(words);
}

export const recordPlanEvent = (tx: Tx, coach: Coach, { planId, coupleId }: PlanPlace, action: string) =>
  recordAuditEvent(tx, coach, { action, subjectKind: "plan", subjectId: planId, coupleId });

export const recordStepEvent = (
  tx: Tx,
  coach: Coach,
  { stepId, coupleId }: StepPlace,
  action: string,
  fields: string[] = [],
) => recordAuditEvent(tx, coach, { action, subjectKind: "plan_step", subjectId: stepId, coupleId, fields });
