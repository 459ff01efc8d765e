import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { openAsk } from "@/components/plans/open-ask";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { textLimit } from "@/lib/library/pathways/schema";
import type { PlanStepView, PlanView } from "@/lib/plans/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ComesFields } from "./comes-fields";
import { PlanExerciseFields, type ShelfChoice } from "./exercise-fields";

export type StepActions = Record<
  "change" | "move" | "leaveOut" | "open" | "addTo" | "remove" | "reword" | "overrule",
  FormAction
>;
type StepEditorProps = {
  step: PlanStepView;
  plan: PlanView;
  shelf: readonly ShelfChoice[];
  names: [string, string];
  actions: StepActions;
};

/** Changing one step for one couple. The pathway itself, and every other couple, stay as they are. */
export function StepEditor({ step, plan, shelf, names, actions }: StepEditorProps) {
  const { stepId } = step;
  const coming = step.state === "coming";
  return (
    <div className="mt-2 space-y-5 rounded-lg border border-line bg-sunken p-4 sm:p-5">
      {coming ? (
        <div className="flex flex-wrap items-start gap-2">
          <OneButton
            action={actions.move}
            fields={{ stepId, way: "up" }}
            label={`Move “${step.title}” earlier`}
          >
            Earlier
          </OneButton>
          <OneButton
            action={actions.move}
            fields={{ stepId, way: "down" }}
            label={`Move “${step.title}” later`}
          >
            Later
          </OneButton>
          {plan.state === "running" &&
          step.delivery.kind !== "when_opened" &&
          !step.exercises.some(({ blocked }) => blocked === "facts") ? (
            <OneButton
              action={actions.open}
              fields={{ stepId }}
              label={`Open “${step.title}” now`}
              ask={openAsk(step.title)}
            >
              Open it now
            </OneButton>
          ) : null}
          <OneButton
            action={actions.leaveOut}
            fields={{ stepId }}
            variant="danger"
            ask={{
              title: `Leave “${step.title}” out?`,
              text: "Only for these two. The pathway itself stays as it is.",
              yes: "Leave it out",
            }}
          >
            Leave it out
          </OneButton>
        </div>
      ) : null}
      {coming ? (
        <ActionForm
          action={actions.change}
          className="space-y-4"
          aria-label={`Change “${step.title}”`}
          key={`${stepId}change`}
        >
          <input type="hidden" name="stepId" value={stepId} />
          <Field name="title" label="Title" required>
            <TextInput defaultValue={step.title} limit={80} />
          </Field>
          <Field name="watchFor" label="What to watch for" hint="For you alone." required>
            <TextArea rows={3} limit={textLimit} defaultValue={step.watchFor} />
          </Field>
          <ComesFields delivery={step.delivery} />
          <SubmitButton size="small" pendingText="One moment…">
            Save
          </SubmitButton>
        </ActionForm>
      ) : null}
      {step.exercises
        .filter(({ assignmentId }) => assignmentId === null)
        .map((one) => (
          <div key={one.planExerciseId} className="space-y-2 border-t border-line pt-4">
            <p className="font-semibold">{one.title}</p>
            <ActionForm action={actions.reword} className="space-y-2" aria-label={`Why “${one.title}”`}>
              <input type="hidden" name="planExerciseId" value={one.planExerciseId} />
              <Field name="why" label="Why this, in words for these two" required>
                <TextArea rows={2} limit={textLimit} defaultValue={one.why} />
              </Field>
              <SubmitButton variant="quiet" size="small" pendingText="One moment…">
                Save
              </SubmitButton>
            </ActionForm>
            {one.rests ? (
              <ActionForm
                action={actions.overrule}
                className="space-y-2"
                aria-label={`Assign “${one.title}” anyway`}
              >
                <input type="hidden" name="planExerciseId" value={one.planExerciseId} />
                <Field
                  name="paceNote"
                  label="Why you assign it anyway"
                  hint={`${one.rests} Your note is kept for you alone; neither of them sees it.`}
                  required
                >
                  <TextArea rows={2} />
                </Field>
                <SubmitButton variant="quiet" size="small" pendingText="One moment…">
                  Assign it anyway
                </SubmitButton>
              </ActionForm>
            ) : null}
            {step.exercises.length > 1 ? (
              <OneButton
                action={actions.remove}
                fields={{ planExerciseId: one.planExerciseId }}
                variant="plain"
              >
                Take “{one.title}” out
              </OneButton>
            ) : null}
          </div>
        ))}
      <Disclosure summary="Add an exercise to this step">
        <ActionForm
          action={actions.addTo}
          className="space-y-4"
          afterDone="clear"
          aria-label="Add an exercise"
        >
          <input type="hidden" name="stepId" value={stepId} />
          <PlanExerciseFields shelf={shelf} names={names} />
          <SubmitButton size="small" pendingText="One moment…">
            Add it
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
