import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { ScaleInput } from "@/components/ui/scale-input";
import { goalLimit, type OwnGoal, pictureLimit } from "@/lib/sessions/goals/schema";

type GoalFieldsProps = { at: number; goal: OwnGoal; isNew: boolean };

/** One goal, in its author's own words. */
export function GoalFields({ at, goal, isNew }: GoalFieldsProps) {
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
