/** What Ben tells Ana for a while, of his own accord. */
import { givePlan, openTransparency } from "@/lib/agreements/transparency/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { Cast } from "./cast";

export async function tellOfOpenness({
  coupleId,
  ben,
  ruth,
  dayAt,
  now,
}: Cast & { now: Date }): Promise<void> {
  await openTransparency(actorAt(ruth, dayAt(70, 10)), { coupleId, open: "yes" });
  const today = dayIn(ben.timeZone, now);
  await givePlan(actorAt(ben, new Date(now.getTime() - 4 * 86_400_000)), {
    submitKey: crypto.randomUUID(),
    area: "plans",
    words:
      "On Thursday evenings I am with the debt counselor, until about eight. On the way home I am slow and don’t say much; that is the numbers, not you.",
    why: "So that a late Thursday does not have to be guessed at.",
    untilOn: addDays(today, 14),
  });
}
