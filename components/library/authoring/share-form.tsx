import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExerciseCard } from "@/lib/library/exercises/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { MadeFile } from "./hand-on";

type ShareFormProps = { own: readonly ExerciseCard[]; builtIn: readonly ExerciseCard[]; action: FormAction };

const asChoices = (cards: readonly ExerciseCard[]) =>
  cards.map(({ exerciseId, title, aim }) => ({ value: exerciseId, label: title, hint: aim }));

/** Which exercises go into one file. */
export function ShareForm({ own, builtIn, action }: ShareFormProps) {
  return (
    <ActionForm action={action}>
      <Field name="exerciseIds" label="Written in this practice" group>
        {own.length > 0 ? (
          <ChoiceList type="checkbox" name="exerciseIds[]" options={asChoices(own)} />
        ) : (
          <p className="text-ink-soft">None yet.</p>
        )}
      </Field>
      <Disclosure summary={`Built in (${builtIn.length})`}>
        <Field name="builtIn" label="Built in" hideLabel group>
          <ChoiceList type="checkbox" name="exerciseIds[]" options={asChoices(builtIn)} />
        </Field>
      </Disclosure>
      <div>
        <SubmitButton pendingText="Exporting…">Export selected</SubmitButton>
        <MadeFile />
      </div>
    </ActionForm>
  );
}
