import { Disclosure } from "@/components/ui/disclosure";
import type { PartnerGoals } from "@/lib/sessions/goals/types";
import { PartnerGoalList } from "./partner-goals";

type GoalsFoldedProps = { of: PartnerGoals | undefined; today: string; say: (at: Date) => string };

/** Folded: a screen may be looked at by those it is about. */
export function GoalsFolded({ of, today, say }: GoalsFoldedProps) {
  if (!of?.savedAt) return <p className="mt-2 text-ink-soft">No goals saved yet.</p>;
  return (
    <Disclosure summary={`Their goals, saved ${say(of.savedAt)}`}>
      {of.goals.length > 0 ? <PartnerGoalList goals={of.goals} today={today} /> : <p>None at the moment.</p>}
    </Disclosure>
  );
}
