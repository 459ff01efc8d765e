/** When a device was last used, rounded: enough to recognize it, too little to retrace a day. Pure. */
import { dayIn } from "@/lib/platform/time/day";

const minute = 60_000;

export function lastSeenInWords(lastSeenAt: Date, timeZone: string, now: Date): string {
  const ago = now.getTime() - lastSeenAt.getTime();
  if (ago < 5 * minute) return "now";
  if (ago < 60 * minute) return "in the last hour";
  return dayIn(timeZone, lastSeenAt) === dayIn(timeZone, now) ? "earlier today" : "yesterday";
}
