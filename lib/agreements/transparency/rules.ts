/** When a plan stands, and until when it may. Pure. */
import { addDays } from "@/lib/platform/time/day";
import { mostDays } from "./schema";

type Dates = { untilOn: string; stopped: boolean };

export const stillStands = ({ untilOn, stopped }: Dates, today: string) => !stopped && untilOn >= today;

export const lastDay = (today: string) => addDays(today, mostDays);

/** From tomorrow, and never for longer than thirty days. */
export const fitsUntil = (untilOn: string, today: string) => untilOn > today && untilOn <= lastDay(today);

/** How long an ended one is still offered to be given again. */
const after = 14;
export const stillOffered = ({ untilOn, stopped }: Dates, today: string) =>
  !stopped && addDays(untilOn, after) >= today;

/** In its last days its giver is asked whether it still helps. */
export const timeToAsk = (untilOn: string, today: string) => untilOn <= addDays(today, 3);
