/** How a pathway is spoken of to the counselor. Pure. */

import type { Delivery, Doer } from "@/lib/library/pathways/schema";
import type { PlanExerciseView, PlanStepView, Waits, When } from "@/lib/plans/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

const daysWords = (days: number) => {
  if (days % 7 !== 0) return days === 1 ? "1 day" : `${days} days`;
  return days === 7 ? "a week" : `${days / 7} weeks`;
};

export function deliveryWords(delivery: Delivery): string {
  if (delivery.kind === "at_once") return "At once, when the pathway begins";
  if (delivery.kind === "after_previous") return "When the step before it is done";
  if (delivery.kind === "when_opened") return "When you open it; it holds nothing up";
  if (delivery.kind === "every")
    return `${cap(daysWords(delivery.days))} after the step before it opened, done or not`;
  return `${cap(daysWords(delivery.days))} after the step before it is done`;
}
const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const deliveryChoices = [
  { value: "at_once", label: "At once, when the pathway begins" },
  { value: "after_previous", label: "When the step before it is done" },
  { value: "after_previous_plus_days", label: "Some days after the step before it is done" },
  { value: "every", label: "In a rhythm: some days after the step before it opened" },
  { value: "when_opened", label: "When you open it" },
];

export const doerWords: Record<Doer, string> = {
  injured: "the partner who was hurt",
  involved: "the partner who broke trust",
  each: "each of them, one by one",
  either: "one of them, chosen when you plan it",
  both: "both",
};
export const modeWords = { one: "alone", apart: "each apart", together: "together on one sheet" } as const;

export const repeatWords = ({ repeat, times }: { repeat: PlanExerciseView["repeat"]; times: number }) =>
  repeat === "once"
    ? ""
    : `, ${times} times, ${{ weekly: "every week", fortnightly: "every two weeks", monthly: "every month" }[repeat]}`;

export function whenWords(when: When, today: string): string {
  if (when.kind === "you") return "When you open it";
  if (when.kind === "left_out") return "Left out";
  if (when.kind === "about") return `About ${dayInWords(when.on, today)}`;
  return when.on === today ? "Today" : dayInWords(when.on, today);
}

const waitsWords: Record<Waits, string> = {
  room: "Waits quietly: they have enough to do already. It comes the morning after there is room.",
  tomorrow: "Due. It comes with the next morning, so that nobody can tell who has just sent something.",
  pace: "Waits: its topic rests for now. Under “Customize for this couple” you can assign it anyway.",
  facts: "Waits for you: an apology opens once no facts are outstanding.",
  consent:
    "Waits until everybody it is for has signed “Before you begin”. It is the first thing they find here.",
  off_shelf:
    "Waits: its exercise is no longer on your shelf. Choose another one for them, or leave the step out.",
  unfit:
    "Waits: its exercise has changed and can’t be assigned this way any more. Choose another one for them.",
  couple: "Waits: these two are not working together here just now.",
  rest: "Waits: one or both of them are taking a break.",
  paused: "Waits: you have paused the pathway.",
  hard_week: "Waits for the hard week to pass.",
};

export function waitsText(step: Pick<PlanStepView, "waits" | "exercises">): string | null {
  if (!step.waits) return null;
  const whose = step.waits === "pace" ? step.exercises.find(({ rests }) => rests)?.rests : null;
  return [waitsWords[step.waits], whose].filter(Boolean).join(" ");
}

export function forWhomWords({ mode, partners, repeat, times }: PlanExerciseView): string {
  const role = { injured: " (was hurt)", involved: " (broke trust)", each: "" } as const;
  const names = partners.map((one) => `${isolate(one.firstName)}${role[one.role]}`).join(" and ");
  return `${names}${mode === "one" ? "" : `, ${modeWords[mode]}`}${repeatWords({ repeat, times })}`;
}

export const exerciseStatusWords: Record<PlanExerciseView["status"], string> = {
  not_given: "not assigned yet",
  with_them: "assigned",
  settled: "done",
};
