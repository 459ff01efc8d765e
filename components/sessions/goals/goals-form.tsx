import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { ScaleInput } from "@/components/ui/scale-input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { goalLimit, mostGoals, type OwnGoal, pictureLimit } from "@/lib/sessions/goals/schema";
import type { MyGoals } from "@/lib/sessions/goals/types";

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

type GoalFieldsProps = { at: number; goal: OwnGoal; isNew: boolean };

/** One goal, in its author's own words. */
function GoalFields({ at, goal, isNew }: GoalFieldsProps) {
  const named = (part: string) => `goals.${at}.${part}`;
  return (
    <div className="space-y-5">
      <input type="hidden" name={named("goalId")} value={goal.goalId} />
      <Field
        name={named("words")}
        label={isNew ? "What I hope to reach" : `Goal ${at + 1}`}
        hint={isNew ? undefined : "Empty the box to let this goal go. What you saved before is kept."}
      >
        <TextArea rows={2} limit={goalLimit} defaultValue={goal.words} />
      </Field>
      <Field name={named("picture")} label="How it would look when it is there" optional>
        <TextArea rows={2} limit={pictureLimit} defaultValue={goal.picture ?? undefined} />
      </Field>
      <Field name={named("reached")} label="Where I am with it, as I see it" group>
        <ScaleInput
          lowLabel="Not there at all"
          highLabel="Fully there"
          skipLabel="Leave open"
          defaultValue={goal.reached}
        />
      </Field>
    </div>
  );
}
