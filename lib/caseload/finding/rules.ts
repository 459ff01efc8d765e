/** Which of many lines fit what was typed. Pure. */
import { matches } from "@/lib/platform/text/matches";

/** @param said all the words that a line can be found by */
export type FoundLine = { href: string; name: string; said: string; aside: string };
export type FoundGroup = { name: string; lines: readonly FoundLine[] };

/** Lines whose words begin with those of the query, accents and case aside; groups without any are left out. */
export function fitting(groups: readonly FoundGroup[], query: string): FoundGroup[] {
  return groups
    .map(({ name, lines }) => ({ name, lines: lines.filter(({ said }) => matches(said, query)) }))
    .filter(({ lines }) => lines.length > 0);
}
