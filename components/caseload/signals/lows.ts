/** Who has been far from ease for some weeks, in words. */
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";
import { lowSince } from "@/lib/safety/signals/rules/ease";
import type { CoupleTrust } from "@/lib/trust/types";

export const lowsInWords = ({ series }: Pick<CoupleTrust, "series">, today: string): string[] =>
  series.ease.flatMap(({ name, points }) => {
    const since = lowSince(points);
    return since ? [`${isolate(name)}, since ${dayInWords(since, today)}`] : [];
  });
