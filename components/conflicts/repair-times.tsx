import { repairTimes } from "@/lib/conflicts/repairs/rules";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";

const daysWords = (days: number) => (days === 0 ? "the same day" : days === 1 ? "one day" : `${days} days`);

/** For the counselor alone: how many were repaired, and how long it took; nothing of fewer than three. */
export function RepairTimes({ setbacks }: { setbacks: readonly SetbackLine[] }) {
  const { shared, repaired, medianDays } = repairTimes(
    setbacks.map(({ happenedOn, audience, repair }) => ({
      happenedOn,
      audience,
      repairedOn: repair.repairedOn,
    })),
  );
  if (repaired === 0) return null;
  return (
    <p className="text-sm text-ink-soft">
      Only you see this. Of {shared} open to both, both say that {repaired} {repaired === 1 ? "is" : "are"}{" "}
      repaired.{" "}
      {medianDays === null
        ? "How long it takes is shown from three on."
        : `From the day it happened to the second yes: ${daysWords(medianDays)} (median of ${repaired}).`}
    </p>
  );
}
