import type { ChartPerson } from "@/components/charts/chart-model";

/** At most one decimal; a mean of five answers needs no more. */
const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

/**
 * What a week holds for whoever reads it. Of a partner's weeks it says what is true however it came about: a week that
 * is not shared, and a shared one with nothing to see, be it unanswered, left out or not open.
 */
export function answerText(person: ChartPerson, week: number): string {
  const value = person.values[week];
  if (typeof value === "number") return oneDecimal(value);
  if (person.unseen.includes(week)) return "not shared with you";
  if (person.unsaid.apart.includes(week)) return "apart that week";
  if (person.unsaid.declined.includes(week)) return "passed";
  return person.asShared ? "nothing to see this week" : "no answer";
}
