/** Reading what one partner tells the other: the giver their own, the other what is active today, and nothing of what was. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { readPlansOfBoth } from "./records/as-system";
import { isOpened, plansOfCouple } from "./records/read";
import { isActivePlan, isOfferedAgain, timeToAsk } from "./rules";
import type { ClientTransparency, CoupleTransparency } from "./types";

export function clientTransparency(client: Client): Promise<ClientTransparency> {
  return readAs(client, async (tx) => {
    const today = dayIn(client.timeZone, client.at);
    const { isOpen, plans } = await readPlansOfBoth(tx, client);
    if (!isOpen) return { open: false, mine: [], theirs: [], today };
    return {
      open: true,
      mine: plans.flatMap(({ giverId, ...plan }) =>
        giverId === client.personId && isOfferedAgain(plan, today)
          ? [{ ...plan, over: plan.untilOn < today, lookAtIt: timeToAsk(plan.untilOn, today) }]
          : [],
      ),
      theirs: plans.flatMap(({ giverId, ...plan }) =>
        giverId !== client.personId && isActivePlan(plan, today) ? [plan] : [],
      ),
      today,
    };
  });
}

/** @throws NotFound */
export function coupleTransparency(coach: Coach, input: { coupleId: string }): Promise<CoupleTransparency> {
  return readAs(coach, async (tx) => {
    const { coupleId } = input;
    await requireCouple(tx, coupleId);
    const today = dayIn(coach.timeZone, coach.at);
    const opened = await isOpened(tx, coupleId);
    const plans = await plansOfCouple(tx, coupleId);
    return {
      opened,
      held: await hasOpenConcern(tx, coach.practiceId, coupleId),
      plans: plans.filter((plan) => isActivePlan(plan, today)),
    };
  });
}
