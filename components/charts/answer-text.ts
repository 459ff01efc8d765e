import type { ChartPerson } from "@/components/charts/chart-model";

/** At most one decimal; a mean of three items needs no more. */
export const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

export function answerText(person: ChartPerson, week: number): string {
  const value = person.values[week];
  if (typeof value === "number") return oneDecimal(value);
  return person.declined.includes(week) ? "preferred not to say" : "no answer";
}
