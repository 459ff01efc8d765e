/** When a plan is active, and until when it may be. Pure. */
import { addDays } from "@/lib/platform/time/day";
import { mostDays } from "./schema";

type Plan = { untilOn: string; stopped?: boolean };

export const isActivePlan = ({ untilOn, stopped }: Plan, today: string) => !stopped && untilOn >= today;

export const lastDay = (today: string) => addDays(today, mostDays);

/** From tomorrow, and never for longer than thirty days. */
export const fitsUntil = (untilOn: string, today: string) => untilOn > today && untilOn <= lastDay(today);

/** How many days an ended one is still offered for renewal. */
const offeredFor = 14;
export const isOfferedAgain = ({ untilOn, stopped }: Plan, today: string) =>
  !stopped && addDays(untilOn, offeredFor) >= today;

/** In its last days its giver is asked whether it still helps. */
export const timeToAsk = (untilOn: string, today: string) => untilOn <= addDays(today, 3);
