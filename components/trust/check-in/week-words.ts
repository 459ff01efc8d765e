import type { WeekRange } from "@/lib/trust/types";

export const weekWords = ({ fromWeek, toWeek }: WeekRange, say: (day: string) => string): string =>
  fromWeek === toWeek
    ? `the week of ${say(fromWeek)}`
    : `from the week of ${say(fromWeek)} to the week of ${say(toWeek)}`;
