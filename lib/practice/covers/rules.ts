/** Which days one may stand in for another. Pure. */
import { addDays } from "@/lib/platform/time/day";

/** Half a year: what is longer is a hand-over. */
export const furthestDays = 182;

type Days = { fromOn: string; toOn: string };

/** @returns what is wrong, by field; null for nothing */
export function daysProblem({ fromOn, toOn }: Days, today: string): Record<string, [string]> | null {
  if (toOn < fromOn) return { toOn: ["The last day is before the first. Please look at both."] };
  if (toOn < today) return { toOn: ["This is over already. Please choose a day from today on."] };
  if (fromOn < today) return { fromOn: ["Please choose a day from today on"] };
  if (toOn > addDays(fromOn, furthestDays))
    return { toOn: ["Half a year at most. For longer, hand their couples over."] };
  return null;
}

/** A day belongs to both. */
export const overlaps = (one: Days, other: Days): boolean =>
  one.fromOn <= other.toOn && other.fromOn <= one.toOn;

export const coverState = ({ fromOn }: Days, today: string): "now" | "later" =>
  fromOn <= today ? "now" : "later";
