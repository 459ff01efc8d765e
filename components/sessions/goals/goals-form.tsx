import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { mostGoals } from "@/lib/sessions/goals/schema";
import type { MyGoals } from "@/lib/sessions/goals/types";
import { GoalFields } from "./goal-fields";

type GoalsFormProps = {
  action: FormAction;
  mine: Pick<MyGoals, "goals" | "version" | "coachName">;
  /** The id of a goal that is not there yet. */
  newId: string;
  alone: boolean;
};

/** One's goals, up to three: those that are there, and room for one more. */
export function GoalsForm({ action, mine, newId, alone }: GoalsFormProps) {
  const { goals, version, coachName } = mine;
  const empty = { goalId: newId, words: "", picture: null, reached: null };
  const shown = goals.length < mostGoals ? [...goals, empty] : goals;
  return (
    <ActionForm action={action} aria-label="My goals">
      <input type="hidden" name="version" value={version} />
      {shown.map((goal, at) => (
        <div key={goal.goalId} className={at > 0 ? "border-t border-line pt-6" : undefined}>
          <GoalFields at={at} goal={goal} isNew={at >= goals.length} />
        </div>
      ))}
      <p className="text-sm text-ink-soft">
        What you save here is read by <Name>{coachName}</Name>, and by whoever works with you after them.
        {alone ? null : (
          <>
            {" "}
            Your partner sees nothing of it, not even that it is there, unless you share a goal below. The
            number stays yours.
          </>
        )}
      </p>
      <PrivateWords coachName={coachName} />
      <SubmitButton size="wide" pendingText="Saving…">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
