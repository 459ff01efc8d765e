import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { most } from "@/lib/measures/own/terms";
import type { MeasureForm as Given } from "@/lib/measures/own/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { Counting, Figures, Head } from "./measure-parts";

type MeasureFormProps = {
  /** Empty for a new one. */
  code: string;
  version: number;
  /** Null for one of the practice's own; else what a publisher has left open. */
  published: { count: number; needsKey: boolean; needsFigures: boolean } | null;
  given: Partial<Given>;
  /** A practice of coaches measures no symptoms. */
  symptoms: boolean;
  save: FormAction;
};

const blocks =
  "A question in one line and its answers below it, one in a line, the lowest first; an empty line before the next question. A question without answers has those of the one before. Two answers are the words at both ends.";

/** The words of a measure, and for one of the practice's own what they count for. */
export function MeasureForm({ code, version, published, given, symptoms, save }: MeasureFormProps) {
  return (
    <ActionForm action={save} given={given} aria-label="Measure">
      <input type="hidden" name="measure" value={code} />
      <input type="hidden" name="version" value={version} />
      {published ? null : <Head symptoms={symptoms} />}
      <Field name="lead" label="Words before the questions" optional>
        <TextArea rows={2} limit={most.lead} />
      </Field>
      <Field
        name="items"
        label={
          published
            ? `The ${published.count} questions with their answers`
            : "The questions with their answers"
        }
        hint={blocks}
        required
      >
        <TextArea rows={12} limit={most.text} />
      </Field>
      <Field
        name="credit"
        label="Whose words they are, as they want it said"
        hint="Shown below the questions."
        optional
      >
        <TextArea rows={2} limit={most.credit} />
      </Field>
      {published && !published.needsKey ? null : (
        <Field
          name="reversed"
          label="Questions that count the other way round"
          hint="Their numbers, like 2, 5. Empty for none."
          optional
        >
          <TextInput autoComplete="off" />
        </Field>
      )}
      {published ? null : <Counting />}
      {published && !published.needsFigures ? null : <Figures />}
      <Field
        name="license"
        label="Why your practice may use these words"
        hint="A license, a permission with its date, or that they are your own."
        required
      >
        <TextArea rows={2} limit={most.license} />
      </Field>
      <Field name="mayUse" label="Permission" group required>
        <ChoiceList
          type="checkbox"
          options={[{ value: "yes", label: "Our practice may use these words with its couples" }]}
        />
      </Field>
      <SubmitButton pendingText="Saving…">
        {version > 0 ? "Save as a new version" : "Save measure"}
      </SubmitButton>
    </ActionForm>
  );
}
