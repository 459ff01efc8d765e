/** When an assignment comes round: calendar days only, so neither clocks nor time zones can move them. */
import * as library from "rrule";
import { Temporal } from "temporal-polyfill";
import { addDays } from "./day";

// The package is CommonJS under Node and ES modules under a bundler.
const rrule = "RRule" in library ? library : (library as { default: typeof import("rrule") }).default;

/** One time that an assignment comes round; a single one is 1 of 1. Days are calendar days in the practice's zone. */
export type Occurrence = {
  occurrence: number;
  of: number;
  startsOn: string;
  /** The last day before the next one; null for the last, which simply stays. */
  endsOn: string | null;
  /** A hope, never a deadline. */
  hopedBy: string | null;
};

export type Repeat = "once" | "weekly" | "fortnightly" | "monthly";

type Plan = { startsOn: string; dueOn: string | null; recurrence: string | null };

const mostOccurrences = 60;

/** RFC 5545, without DTSTART. A month without that day takes its last one: the 31st comes round on 28 or 29 February. */
export function recurrenceFor(repeat: Repeat, times: number, startsOn: string): string | null {
  if (repeat === "once" || times <= 1) return null;
  if (repeat === "weekly") return `FREQ=WEEKLY;COUNT=${times}`;
  if (repeat === "fortnightly") return `FREQ=WEEKLY;INTERVAL=2;COUNT=${times}`;
  const { day } = Temporal.PlainDate.from(startsOn);
  if (day <= 28) return `FREQ=MONTHLY;COUNT=${times}`;
  const days = [28, 29, 30, 31].filter((one) => one <= day);
  return `FREQ=MONTHLY;COUNT=${times};BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

export const repeatOf = (recurrence: string | null): Repeat =>
  recurrence === null
    ? "once"
    : recurrence.includes("MONTHLY")
      ? "monthly"
      : recurrence.includes("INTERVAL=2")
        ? "fortnightly"
        : "weekly";

function startsOf({ startsOn, recurrence }: Plan): string[] {
  if (recurrence === null) return [startsOn];
  const rule = new rrule.RRule({
    ...rrule.RRule.parseString(recurrence),
    dtstart: new Date(`${startsOn}T00:00:00Z`),
  });
  return rule.all((_, index) => index < mostOccurrences).map((date) => date.toISOString().slice(0, 10));
}

/** Every occurrence, the first first. A hoped-for day is carried along to each, as far as its window reaches. */
export function occurrencesOf(plan: Plan): Occurrence[] {
  const starts = startsOf(plan);
  const hope =
    plan.dueOn === null
      ? null
      : Temporal.PlainDate.from(plan.startsOn).until(Temporal.PlainDate.from(plan.dueOn)).days;
  return starts.map((startsOn, index): Occurrence => {
    const next = starts[index + 1];
    const endsOn = next === undefined ? null : addDays(next, -1);
    const hoped = hope === null ? endsOn : addDays(startsOn, hope);
    return {
      occurrence: index + 1,
      of: starts.length,
      startsOn,
      endsOn,
      hopedBy: hoped !== null && endsOn !== null && hoped > endsOn ? endsOn : hoped,
    };
  });
}

/** The occurrence that `today` falls into; null before the first day. The last one stays for as long as it takes. */
export const occurrenceAt = (plan: Plan, today: string): Occurrence | null =>
  occurrencesOf(plan).findLast((one) => one.startsOn <= today) ?? null;
