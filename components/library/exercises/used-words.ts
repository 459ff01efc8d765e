import type { Used } from "@/lib/assignments/rules/used-before";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

const ends: Record<Exclude<Used["ended"], "with_them">, (by: string | null) => string> = {
  taken_back: () => "withdrawn",
  by_both: () => "both sent it",
  by_one: (by) => `${isolate(by ?? "")} sent it`,
  together: () => "sent together",
  laid_down: () => "not for them",
  open_end: () => "left as it was",
};

/** "Used Thu 5 March: both sent it" */
export function usedWords({ times, lastOn, ended, by }: Used, today: string): string {
  const day = dayInWords(lastOn, today);
  if (ended === "with_them") {
    const now = `Assigned ${lastOn > today ? "from" : "since"} ${day}`;
    return times > 1 ? `${now}, used before` : now;
  }
  const when = times > 1 ? `Used ${times} times, last ${day}` : `Used ${day}`;
  return `${when}: ${ends[ended](by)}`;
}
