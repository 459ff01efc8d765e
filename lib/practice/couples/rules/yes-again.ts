/** How often a yes may be said anew that shows, once it is said, whether the other has said theirs: else it would be a way to ask. Pure. */
import { addDays, dayIn, dayInWords } from "@/lib/platform/time/day";

const week = 7;
/** Saying yes, changing one's mind and saying it once more is human. */
const freely = 2;

/** @param takenBack when the same yes was taken back, in any order. @returns the day from which it can be said again, null when that is now */
export function yesAgainFrom(takenBack: readonly Date[], at: Date, timeZone: string): string | null {
  const since = at.getTime() - week * 86_400_000;
  const lately = takenBack.filter((one) => one.getTime() > since).sort((a, b) => b.getTime() - a.getTime());
  const counted = lately[freely - 1];
  return counted ? addDays(dayIn(timeZone, counted), week + 1) : null;
}

/** Why not now, and from when. */
export const notYetAgain = (from: string, today: string) =>
  `You have withdrawn this twice within a week, so you can say it again from ${dayInWords(from, today)}. That way nobody can use it to find out what the other has said.`;
