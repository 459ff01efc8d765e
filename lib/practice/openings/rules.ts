/** In which week something was opened, and from when on its line is read. Pure. */
import { addDays, weekdayOf } from "@/lib/platform/time/day";

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/** A line is read once its week is over: within it, it could be laid beside what the other did. */
export const weekOpened = (day: string): { onDay: string; shownFrom: string } => {
  const onDay = mondayOf(day);
  return { onDay, shownFrom: addDays(onDay, 7) };
};
