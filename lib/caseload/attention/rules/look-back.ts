/** When three months are over since a couple looked back together; every third month anew, when nobody takes it up. Pure. */
import { addDays, daysBetween } from "@/lib/platform/time/day";

export const lookBackDays = 91;

/** @param from when they last did, or began @returns the latest day on which it proposed itself; null before the first */
export function lookBackSince(from: string | null, today: string): string | null {
  const times = from === null ? 0 : Math.floor(daysBetween(from, today) / lookBackDays);
  return from !== null && times > 0 ? addDays(from, times * lookBackDays) : null;
}
