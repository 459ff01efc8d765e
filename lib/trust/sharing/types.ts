/** What is said of weeks that both partners share. */
import type { PulseItem, WeekRange } from "../types";

/** One partner's usual answers in the weeks that both share, and which these are; null where there is none. */
export type SharedInWords = Record<"personId" | "name" | Exclude<PulseItem, "ease">, string> & {
  weeks: WeekRange | null;
};
