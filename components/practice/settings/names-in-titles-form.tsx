import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { type NamesInTitles, namesInTitlesWords } from "@/lib/practice/settings/terms";
import { SeenFields } from "./seen";

const options = Object.entries(namesInTitlesWords).map(([value, words]) => ({ value, ...words }));

export function NamesInTitlesForm({ action, chosen }: { action: FormAction; chosen: NamesInTitles }) {
  return (
    <ActionForm action={action} aria-label="Page titles" className="space-y-4">
      <SeenFields now={{ namesInTitles: chosen }} />
      <Field
        name="namesInTitles"
        label="How a couple appears in page titles"
        hint="Browser tabs and the browser’s history show these titles. The page itself always has the names."
        group
        required
      >
        <ChoiceList defaultValue={chosen} options={options} />
      </Field>
      <SubmitButton pendingText="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
