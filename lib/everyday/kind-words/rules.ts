/** When a kind word has its time. One answer for every reason why not, so that it tells no more than the shared pace does. Pure. */
import { addDays } from "@/lib/platform/time/day";

export type WordTime = {
  /** The shared pace: the slower of two wishes. */
  slower: boolean;
  /** Days that lie between two words at least. */
  every: number;
  /** The day of one's own last word, taken back or not. */
  lastOn: string | null;
  today: string;
  /** Both are pausing together, or the couple parts. */
  paused: boolean;
};

export const hasItsTime = ({ slower, every, lastOn, today, paused }: WordTime): boolean =>
  !slower && !paused && (lastOn === null || addDays(lastOn, every) <= today);
