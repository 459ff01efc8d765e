/** The weeks that both share, as a part of a person's copy. */
import type { OwnCopy } from "@/lib/accounts/own-data/types";
import { isolate } from "@/lib/platform/names/isolate";
import { trustViewLabels } from "@/lib/trust/terms";
import type { CopyEntry, CopyLine } from "./copy-line";

/** One entry for each week that is shared. */
export function sharedEntries({ shared, partnerName }: OwnCopy): CopyEntry[] {
  const weeks = new Map<string, CopyLine[]>();
  for (const { item, points } of shared)
    for (const { weekOn, value } of points) {
      const label = trustViewLabels[item];
      if (value !== null)
        weeks.set(weekOn, [...(weeks.get(weekOn) ?? []), { label, words: `${value} of 10` }]);
    }
  return [...weeks]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([on, lines]) => ({ title: `${isolate(partnerName)}’s week, shared`, on, lines }));
}
