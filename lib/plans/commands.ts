/** A couple's plan from first look to last step: made, begun, paused, resumed, left, and the hard week. Each in one transaction. */

import "server-only";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { makePlanIn, publishedIn } from "./records/create";
import { giveNow, type LockedPlan, lockPlan, recordPlanEvent, stillChangeable } from "./records/lock";
import { planMay } from "./rules/states";
import type { HardWeek, MakePlan, PlanId } from "./schema";
import type { PlanState } from "./types";

const whileEnding =
  "They are no longer working together here, so no pathway is begun. You can change that on the couple’s page.";
const oneAlready =
  "These two have a pathway already, and one at a time is enough. End that one first; what they have done on it stays.";
const notSo: Record<"running" | "paused", string> = {
  running:
    "This pathway is not waiting to begin or to go on. Please look at the page again to see how it is now.",
  paused:
    "Only a pathway that is under way can be paused. Please look at the page again to see how it is now.",
};
const ended = "This pathway has come to its end already; there is nothing more to end.";

/** Nothing is sent: it is only laid out, to be looked at. @throws NotFound, Refusal, FieldErrors (`ways`, `either.…`) */
export function makePlan(coach: Coach, input: MakePlan): Promise<{ planId: string }> {
  return asActor(coach, async (tx) => {
    const couple = firstOrNotFound(
      await tx.execute<{ status: CoupleStatus }>(
        sql`select status from couples where id = ${input.coupleId}`,
      ),
    );
    if (isEnding(couple.status)) throw new Refusal(whileEnding);
    const version = await publishedIn(tx, input.pathwayId);
    const planId = await makePlanIn(tx, coach, input, version);
    if (planId) {
      await recordPlanEvent(
        tx,
        coach,
        { practiceId: coach.practiceId, coupleId: input.coupleId, planId },
        "plan.make",
      );
      return { planId };
    }
    const [there] = await tx.execute<{ id: string; same: boolean }>(sql`
      select id, state = 'planned' and pathway_id = ${input.pathwayId} as same from plans
      where couple_id = ${input.coupleId} and state in ('planned', 'running', 'paused')`);
    if (there?.same) return { planId: there.id };
    throw new Refusal(oneAlready);
  });
}

/** Goes there under a lock; being there already is fine. @throws NotFound, Refusal */
async function go(
  tx: Tx,
  coach: Coach,
  planId: string,
  to: PlanState,
  refusal: string,
  set: (plan: LockedPlan) => ReturnType<typeof sql>,
): Promise<LockedPlan | null> {
  const plan = await lockPlan(tx, coach, planId);
  if (plan.state === to) return null;
  if (!planMay(plan.state, to)) throw new Refusal(refusal);
  await tx.execute(
    sql`update plans set state = ${to}, ${set(plan)} where couple_id = ${plan.coupleId} and id = ${planId}`,
  );
  return plan;
}

/** From here on things are given: what is due now at once, the rest when its day comes. @throws NotFound, Refusal */
export function beginPlan(coach: Coach, { planId }: PlanId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const held = await lockPlan(tx, coach, planId);
    if (isEnding(held.status)) throw new Refusal(whileEnding);
    if (held.state === "paused") throw new Refusal(notSo.running);
    const plan = await go(
      tx,
      coach,
      planId,
      "running",
      notSo.running,
      () => sql`begun_at = ${coach.at.toISOString()}`,
    );
    if (!plan) return { given: 0 };
    await recordPlanEvent(tx, coach, plan, "plan.begin");
    return { given: await giveNow(tx, coach, plan) };
  });
}

/** Nothing more is given until it goes on; what they have stays with them. @throws NotFound, Refusal */
export function pausePlan(coach: Coach, { planId }: PlanId): Promise<void> {
  return asActor(coach, async (tx) => {
    const plan = await go(
      tx,
      coach,
      planId,
      "paused",
      notSo.paused,
      () => sql`paused_at = ${coach.at.toISOString()}`,
    );
    if (plan) await recordPlanEvent(tx, coach, plan, "plan.pause");
  });
}

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** Every day not yet used moves by the length of the pause. @throws NotFound, Refusal */
export function resumePlan(coach: Coach, { planId }: PlanId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const held = await lockPlan(tx, coach, planId);
    if (held.state === "planned") throw new Refusal(notSo.running);
    const plan = await go(tx, coach, planId, "running", notSo.running, () => sql`paused_at = null`);
    if (!plan?.pausedAt) return { given: 0 };
    const pausedAt = new Date(plan.pausedAt);
    const from = dayIn(coach.timeZone, pausedAt);
    const days = daysBetween(from, dayIn(coach.timeZone, coach.at));
    if (days > 0) {
      await tx.execute(sql`
        insert into plan_shifts (practice_id, couple_id, plan_id, at, on_date, days, reason, submit_key)
        values (${plan.practiceId}, ${plan.coupleId}, ${planId}, ${pausedAt.toISOString()}, ${from}::date, ${days}, 'pause',
          ${crypto.randomUUID()})`);
    }
    await recordPlanEvent(tx, coach, plan, "plan.resume");
    return { given: await giveNow(tx, coach, plan) };
  });
}

/** At any time, and for good; what was given stays with them. @throws NotFound, Refusal */
export function leavePlan(coach: Coach, { planId }: PlanId): Promise<void> {
  return asActor(coach, async (tx) => {
    const plan = await go(
      tx,
      coach,
      planId,
      "left",
      ended,
      () => sql`paused_at = null, ended_at = ${coach.at.toISOString()}`,
    );
    if (plan) await recordPlanEvent(tx, coach, plan, "plan.leave");
  });
}

/** Everything not yet assigned comes a week later. Nothing that was given is touched, and nobody but the coach sees it. @throws NotFound, Refusal */
export function hardWeek(coach: Coach, { planId, submitKey }: HardWeek): Promise<void> {
  return asActor(coach, async (tx) => {
    const plan = await lockPlan(tx, coach, planId);
    stillChangeable(plan.state);
    if (plan.state !== "running") {
      throw new Refusal(
        "Nothing is on its way just now, so there are no dates to move. They count from the day it goes on.",
      );
    }
    const moved = await tx.execute(sql`
      insert into plan_shifts (practice_id, couple_id, plan_id, at, on_date, days, reason, submit_key)
      values (${plan.practiceId}, ${plan.coupleId}, ${planId}, ${coach.at.toISOString()},
        ${dayIn(coach.timeZone, coach.at)}::date, 7, 'hard_week', ${submitKey})
      on conflict do nothing returning id`);
    if (moved.length > 0) await recordPlanEvent(tx, coach, plan, "plan.hard_week");
  });
}
