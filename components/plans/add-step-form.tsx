import { ActionForm } from "@/components/forms/action-form";
import { ComesFields } from "@/components/library/pathways/comes-fields";
import { PlanExerciseFields, type ShelfChoice } from "@/components/library/pathways/exercise-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { textLimit } from "@/lib/library/pathways/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";

type AddStepFormProps = {
  planId: string;
  shelf: readonly ShelfChoice[];
  names: [string, string];
  action: FormAction;
};

/** A step of this couple's own, at the end; it can be moved from there. */
export function AddStepForm({ planId, shelf, names, action }: AddStepFormProps) {
  return (
    <Disclosure summary="Add a step for these two" className="mt-4">
      <ActionForm
        action={action}
        className="max-w-[44rem] space-y-4"
        afterDone="clear"
        aria-label="Add a step"
      >
        <input type="hidden" name="planId" value={planId} />
        <Field name="title" label="Title" required>
          <TextInput limit={80} />
        </Field>
        <Field name="watchFor" label="What to watch for" hint="For you alone." required>
          <TextArea rows={2} limit={textLimit} />
        </Field>
        <ComesFields />
        <PlanExerciseFields shelf={shelf} names={names} />
        <SubmitButton size="small" pendingText="One moment…">
          Add this step
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
