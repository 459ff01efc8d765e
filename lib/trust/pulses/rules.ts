/** What was said to each question of a week; pure. */
import {
  type PulseAnswer,
  type PulseItem,
  pulseItems,
  type SelfItem,
  type SelfSaid,
  type Unsaid,
} from "@/lib/trust/types";

type Said = Record<PulseItem, number | null> & { declined: string[] | null; apart: string[] | null };

export function pulseAnswers({ declined, apart, ...numbers }: Said): Record<PulseItem, PulseAnswer> {
  const unsaid = (item: PulseItem): Unsaid | null =>
    declined?.includes(item) ? "declined" : apart?.includes(item) ? "apart" : null;
  return Object.fromEntries(
    pulseItems.map((item): [PulseItem, PulseAnswer] => [item, unsaid(item) ?? numbers[item]]),
  ) as Record<PulseItem, PulseAnswer>;
}

type SelfRow = Record<SelfItem, number | null> & { selfWording: number | null };

/** What somebody said of themselves, with the wording it was given to; null where neither was answered. */
export const selfSaid = ({ selfRely, selfOpen, selfWording }: SelfRow): SelfSaid | null =>
  selfWording === null ? null : { wording: selfWording, selfRely, selfOpen };
