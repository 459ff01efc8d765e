import { ActionForm } from "@/components/forms/action-form";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Measure } from "@/lib/measures/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Partner } from "@/lib/practice/couples/types";

type EnterResultFormProps = {
  coupleId: string;
  partners: readonly Partner[];
  measures: readonly Measure[];
  today: string;
  enter: FormAction;
};

/** A total from paper, or the answers that make it. */
export function EnterResultForm({ coupleId, partners, measures, today, enter }: EnterResultFormProps) {
  return (
    <ActionForm action={enter} afterDone="clear" aria-label="Enter a result" given={{ onDate: today }}>
      <input type="hidden" name="coupleId" value={coupleId} />
      <Field name="clientId" label="Whose" group required>
        <ChipChoices
          options={partners.map(({ clientId, firstName }) => ({
            value: clientId,
            label: isolate(firstName),
          }))}
        />
      </Field>
      <Field name="measure" label="Measure" required>
        <Select
          options={[
            { value: "", label: "Choose" },
            ...measures
              .filter(({ isOffered }) => isOffered)
              .map(({ code, definition }) => ({ value: code, label: definition.name })),
          ]}
        />
      </Field>
      <Field name="onDate" label="Day it was filled in" required>
        <TextInput type="date" max={today} />
      </Field>
      <Field name="total" label="Total" optional>
        <TextInput inputMode="decimal" autoComplete="off" className="max-w-32" />
      </Field>
      <Field
        name="answers"
        label="Or the answers, in order"
        hint="Numbers with spaces between them, like 3 4 2 5. They are added up by the published key."
        optional
      >
        <TextInput autoComplete="off" />
      </Field>
      <SubmitButton pendingText="Saving…">Save result</SubmitButton>
    </ActionForm>
  );
}
