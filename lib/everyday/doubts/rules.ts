/** What may happen to a doubt, as a table; and when many on one day are worth a word. Pure. */

export type DoubtState = "asked" | "answered" | "taken_back";
export type DoubtStep = "answer" | "take_back" | "note";

export const doubtSteps: Readonly<Record<DoubtState, readonly DoubtStep[]>> = {
  asked: ["answer", "take_back", "note"],
  answered: ["take_back", "note"],
  taken_back: [],
};

export const doubtMay = (state: DoubtState, step: DoubtStep) => doubtSteps[state].includes(step);

export const doubtState = (row: { takenBack: boolean; answered: boolean }): DoubtState =>
  row.takenBack ? "taken_back" : row.answered ? "answered" : "asked";

/** Asked this often on one day, it may be fright, or questioning: for the counselor to look at, for nobody else to see. */
const manyOnOneDay = 4;

/** @param days one entry for each doubt. @returns the days with many, newest first */
export function daysWithMany(days: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= manyOnOneDay)
    .map(([day]) => day)
    .sort()
    .reverse();
}
