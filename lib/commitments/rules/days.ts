/** On which days a promise comes round: calendar days only, always with an end. */
import { dayInWords, weekdayInWords } from "@/lib/platform/time/day";
import { occurrencesOf, recurrenceFor, repeatOf } from "@/lib/platform/time/occurrences";
import type { CommitmentRepeat } from "../types";

export const ruleFor = (repeat: CommitmentRepeat, times: number, startsOn: string): string | null =>
  repeat === "daily"
    ? times > 1
      ? `FREQ=DAILY;COUNT=${times}`
      : null
    : recurrenceFor(repeat, times, startsOn);

type Plan = { startsOn: string; recurrence: string | null };

export const daysOf = (plan: Plan): string[] =>
  occurrencesOf({ ...plan, dueOn: null }).map(({ startsOn }) => startsOn);

const repeatIn = (recurrence: string | null): CommitmentRepeat =>
  recurrence?.includes("DAILY") ? "daily" : repeatOf(recurrence);

/** `on Fri 6 March`, `every Friday until 10 April`. */
export function rhythmInWords(plan: Plan, today: string): string {
  const last = daysOf(plan).at(-1) ?? plan.startsOn;
  const until = `until ${dayInWords(last, today)}`;
  const repeat = repeatIn(plan.recurrence);
  if (repeat === "once") return `on ${dayInWords(plan.startsOn, today)}`;
  if (repeat === "daily") return `every day ${until}`;
  if (repeat === "weekly") return `every ${weekdayInWords(plan.startsOn)} ${until}`;
  if (repeat === "fortnightly") return `every second ${weekdayInWords(plan.startsOn)} ${until}`;
  return `every month ${until}`;
}
