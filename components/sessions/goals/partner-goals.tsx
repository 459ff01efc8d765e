import { dayInWords } from "@/lib/platform/time/day-words";
import type { PartnerGoals } from "@/lib/sessions/goals/types";
import { GoalText } from "./goal-text";

type PartnerGoalsProps = { goals: PartnerGoals["goals"]; today: string };

/** One partner's goals as their counselor reads them: where they felt they were, time after time. */
export function PartnerGoalList({ goals, today }: PartnerGoalsProps) {
  return (
    <ul className="space-y-4">
      {goals.map((goal) => (
        <li key={goal.goalId}>
          <GoalText {...goal} />
          <p className="mt-1 text-sm text-ink-soft">
            {goal.reachedBefore.length > 0
              ? `Where they are with it, from 0 to 10: ${goal.reachedBefore
                  .map(({ on, reached }) => `${reached} on ${dayInWords(on, today)}`)
                  .join(", ")}. `
              : "Where they are with it is left open. "}
            {goal.shared ? "Shared with their partner." : "Not shared with their partner."}
          </p>
        </li>
      ))}
    </ul>
  );
}
