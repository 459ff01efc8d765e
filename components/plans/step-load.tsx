import { minutesAWeek, overWith } from "@/lib/assignments/load/rules";
import type { CoupleLoad } from "@/lib/assignments/load/types";
import type { PlanStepView } from "@/lib/plans/types";
import { isolate } from "@/lib/platform/names/isolate";

/** Told beside a step that is still to come, when it would be more in a week than is good for one of them. */
export function StepLoad({ step, load }: { step: PlanStepView; load: CoupleLoad }) {
  const waiting = step.state === "coming" ? step.exercises.filter(({ assignmentId }) => !assignmentId) : [];
  const added = (clientId: string) =>
    waiting
      .filter(({ clientIds }) => clientIds.includes(clientId))
      .reduce((sum, one) => sum + minutesAWeek(one), 0);
  const over = overWith(load.partners, added);
  if (over.length === 0) return null;
  return (
    <p className="mt-2 rounded-md bg-notice-soft px-3 py-2 text-sm text-ink">
      {over
        .map(
          ({ firstName, total, limit }) =>
            `Added to what is in force now, ${isolate(firstName)} would have about ${total} minutes a week; ${limit} is good for them.`,
        )
        .join(" ")}
    </p>
  );
}
