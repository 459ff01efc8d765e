/** A couple's plan from first look to last step: made, begun, paused, resumed, left. Each in one transaction. */

import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { planShifts } from "@/db/schema/plan-exercises";
import { plans } from "@/db/schema/plans";
import { exact, insertOnly } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { assignDueAfterChange } from "./records/as-system";
import { createPlan } from "./records/create";
import { publishedPathway } from "./records/library";
import { type LockedPlan, lockPlan, recordPlanEvent } from "./records/lock";
import { ofCouple, type PlanPlace, thePlan } from "./records/place";
import { alive, planMay } from "./rules/states";
import type { MakePlan, PlanId } from "./schema";
import type { PlanState } from "./types";

const whileEnding =
  "They are no longer working together here, so no pathway is begun. You can change that on the couple’s page.";
const oneAlready =
  "These two have a pathway already, and one at a time is enough. End that one first; what they have done on it stays.";
const notWaiting =
  "This pathway is not waiting to begin or to go on. Please look at the page again to see how it is now.";
const notUnderWay =
  "Only a pathway that is under way can be paused. Please look at the page again to see how it is now.";
const ended = "This pathway has come to its end already; there is nothing more to end.";

/** Nothing is sent: it is only laid out, to be looked at. @throws NotFound, Refusal, FieldErrors (`ways`, `either.…`) */
export function makePlan(coach: Coach, input: MakePlan): Promise<{ planId: string }> {
  const { coupleId, pathwayId } = input;
  const place = { practiceId: coach.practiceId, coupleId };
  return asActor(coach, async (tx) => {
    const couple = firstOrNotFound(
      await tx.select({ status: couples.status }).from(couples).where(eq(couples.id, coupleId)),
    );
    if (isApart(couple.status)) throw new Refusal(whileEnding);
    const planId = await createPlan(tx, coach, input, await publishedPathway(tx, pathwayId));
    if (planId) {
      await recordPlanEvent(tx, coach, { ...place, planId }, "plan.make");
      return { planId };
    }
    const [other] = await tx
      .select({ planId: plans.id, state: plans.state, pathwayId: plans.pathwayId })
      .from(plans)
      .where(and(ofCouple(plans, place), inArray(plans.state, [...alive])));
    if (other?.state === "planned" && other.pathwayId === pathwayId) return { planId: other.planId };
    throw new Refusal(oneAlready);
  });
}

type Changes = Partial<Pick<typeof plans.$inferInsert, "begunAt" | "pausedAt" | "endedAt">>;

/** @returns false when it was so already. @throws Refusal where it cannot go there */
async function changeState(tx: Tx, plan: LockedPlan, to: PlanState, refusal: string, changes: Changes) {
  if (plan.state === to) return false;
  if (!planMay(plan.state, to)) throw new Refusal(refusal);
  await tx
    .update(plans)
    .set(exact(plans, { state: to, ...changes }))
    .where(thePlan(plan));
  return true;
}

/** From here on things are given: what is due now at once, the rest when its day comes. @throws NotFound, Refusal */
export function beginPlan(coach: Coach, { planId }: PlanId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (isApart(plan.status)) throw new Refusal(whileEnding);
    if (plan.state === "paused") throw new Refusal(notWaiting);
    const changed = await changeState(tx, plan, "running", notWaiting, { begunAt: coach.at });
    if (!changed) return { given: 0 };
    await recordPlanEvent(tx, coach, plan, "plan.begin");
    return { given: await assignDueAfterChange(tx, coach, plan) };
  });
}

/** Nothing more is given until it goes on; what they have stays with them. @throws NotFound, Refusal */
export function pausePlan(coach: Coach, { planId }: PlanId): Promise<void> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, planId);
    const changed = await changeState(tx, plan, "paused", notUnderWay, { pausedAt: coach.at });
    if (changed) await recordPlanEvent(tx, coach, plan, "plan.pause");
  });
}

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

const shiftDates = (
  tx: Tx,
  { practiceId, coupleId, planId }: PlanPlace,
  shift: Pick<typeof planShifts.$inferInsert, "at" | "onDate" | "days" | "reason" | "submitKey">,
) => insertOnly(tx, planShifts, { practiceId, coupleId, planId, ...shift });

/** Every day not yet used moves by the length of the pause. @throws NotFound, Refusal */
export function resumePlan(coach: Coach, { planId }: PlanId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (plan.state === "planned") throw new Refusal(notWaiting);
    const changed = await changeState(tx, plan, "running", notWaiting, { pausedAt: null });
    if (!changed || !plan.pausedAt) return { given: 0 };
    const onDate = dayIn(coach.timeZone, plan.pausedAt);
    const days = daysBetween(onDate, dayIn(coach.timeZone, coach.at));
    if (days > 0) {
      const submitKey = crypto.randomUUID();
      await shiftDates(tx, plan, { at: plan.pausedAt, onDate, days, reason: "pause", submitKey });
    }
    await recordPlanEvent(tx, coach, plan, "plan.resume");
    return { given: await assignDueAfterChange(tx, coach, plan) };
  });
}

/** At any time, and for good; what was given stays with them. @throws NotFound, Refusal */
export function leavePlan(coach: Coach, { planId }: PlanId): Promise<void> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, planId);
    const changed = await changeState(tx, plan, "left", ended, { pausedAt: null, endedAt: coach.at });
    if (changed) await recordPlanEvent(tx, coach, plan, "plan.leave");
  });
}
