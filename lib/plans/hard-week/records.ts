/** What a hard week moves: a week for everything that is not yet assigned, once, whoever said it. Inside a caller's transaction. */
import "server-only";
import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planShifts } from "@/db/schema/plan-exercises";
import { plans } from "@/db/schema/plans";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { ofCouple, ofPlan, type PlanPlace } from "../records/place";

export const hardWeekDays = 7;

/** @returns whether it moved; the same key again does nothing */
export async function shiftByAWeek(
  tx: Tx,
  { practiceId, coupleId, planId }: PlanPlace,
  by: { at: Date; onDate: string; submitKey: string },
): Promise<boolean> {
  const moved = await insertOnly(tx, planShifts, {
    ...{ practiceId, coupleId, planId, days: hardWeekDays, reason: "hard_week" as const },
    ...by,
  })
    .onConflictDoNothing()
    .returning({ id: planShifts.id });
  return moved.length > 0;
}

/** A partner has no right on a plan, and does not learn that there is one. One week that was moved already is enough for both. */
export const movePlanOfBoth = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(tx, client.kind, "a partner called this week hard", async (system, reason) => {
    const { practiceId, coupleId, at, timeZone } = client;
    const [plan] = await system
      .select({ planId: plans.id })
      .from(plans)
      .where(and(ofCouple(plans, client), eq(plans.state, "running")))
      .for("no key update");
    if (!plan) return;
    const place = { practiceId, coupleId, ...plan };
    const onDate = dayIn(timeZone, at);
    const recent = await system
      .select({ id: planShifts.id })
      .from(planShifts)
      .where(
        and(
          ofPlan(planShifts, place),
          eq(planShifts.reason, "hard_week"),
          gt(planShifts.onDate, addDays(onDate, -hardWeekDays)),
        ),
      );
    if (recent.length > 0) return;
    await shiftByAWeek(system, place, { at, onDate, submitKey: crypto.randomUUID() });
    await recordSystemEvent(system, {
      ...{ practiceId, coupleId, at, action: "plan.hard_week", reason },
      ...{ subjectKind: "plan", subjectId: plan.planId },
    });
  });
