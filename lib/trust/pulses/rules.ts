/** What was said to each question of a week; pure. */
import { type PulseAnswer, type PulseItem, pulseItems, type Unsaid } from "@/lib/trust/types";

type Said = Record<PulseItem, number | null> & { declined: string[] | null; apart: string[] | null };

export function pulseAnswers({ declined, apart, ...numbers }: Said): Record<PulseItem, PulseAnswer> {
  const unsaid = (item: PulseItem): Unsaid | null =>
    declined?.includes(item) ? "declined" : apart?.includes(item) ? "apart" : null;
  return Object.fromEntries(
    pulseItems.map((item): [PulseItem, PulseAnswer] => [item, unsaid(item) ?? numbers[item]]),
  ) as Record<PulseItem, PulseAnswer>;
}
