/** Which weeks two people have both said yes to; pure. */

import { addDays } from "@/lib/platform/time/day";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { WeekRange } from "../types";

/** Once a couple is separating, nothing is shared any more. */
export const isSharingStatus = (status: CoupleStatus) => !isApart(status);

/** Every intersection of a yes of one with a yes of the other, neighbors joined, oldest first. */
export function bothSaidYes(one: readonly WeekRange[], other: readonly WeekRange[]): WeekRange[] {
  const overlaps = one
    .flatMap((a) =>
      other.map((b) => {
        const [, fromWeek = b.fromWeek] = [a.fromWeek, b.fromWeek].sort();
        const [toWeek = b.toWeek] = [a.toWeek, b.toWeek].sort();
        return { fromWeek, toWeek };
      }),
    )
    .filter((range) => range.fromWeek <= range.toWeek)
    .sort((a, b) => a.fromWeek.localeCompare(b.fromWeek));

  const joined: WeekRange[] = [];
  for (const range of overlaps) {
    const last = joined.at(-1);
    if (last && range.fromWeek <= addDays(last.toWeek, 7)) {
      if (range.toWeek > last.toWeek) last.toWeek = range.toWeek;
    } else {
      joined.push({ ...range });
    }
  }
  return joined;
}
