import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isReworded } from "@/lib/sessions/goals/rules";
import type { GoalCard } from "@/lib/sessions/goals/types";
import { GoalText } from "./goal-text";

type ShareGoalsProps = {
  goals: readonly GoalCard[];
  partnerName: string;
  share: FormAction;
  withdraw: FormAction;
};

/** Each goal that is saved, with whether the other reads it. */
export function ShareGoals({ goals, partnerName, share, withdraw }: ShareGoalsProps) {
  if (goals.length === 0) return null;
  return (
    <Card title="Share a goal, if you like">
      <p className="text-sm text-ink-soft">
        <Name>{partnerName}</Name> then reads its words, and never the number. They are not asked to answer.
        You can stop sharing at any time; what has been read cannot be unread.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {goals.map((goal) => (
          <li key={goal.goalId} className="space-y-2 py-4">
            <GoalText {...goal} />
            {goal.shared ? (
              <>
                <p className="text-sm text-ink-soft">
                  {isReworded(goal) ? (
                    <>
                      Shared in earlier words: “<span className="break-words">{goal.shared.words}</span>”
                    </>
                  ) : (
                    "Shared for now."
                  )}
                </p>
                <div className="flex flex-wrap gap-2">
                  {isReworded(goal) ? (
                    <OneButton action={share} fields={{ goalId: goal.goalId }}>
                      Share the new words
                    </OneButton>
                  ) : null}
                  <OneButton action={withdraw} fields={{ goalId: goal.goalId }}>
                    Stop sharing
                  </OneButton>
                </div>
              </>
            ) : (
              <OneButton action={share} fields={{ goalId: goal.goalId }}>
                Share with <Name>{partnerName}</Name>
              </OneButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
