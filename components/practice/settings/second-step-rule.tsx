import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { SeenFields } from "./seen";

const options = [
  { value: "no", label: "Each decides for themselves" },
  {
    value: "yes",
    label: "Everybody who works here needs one",
    hint: "Whoever has none is led to setting it up before anything else. Nobody is locked out. Clients never need one.",
  },
];

export function SecondStepRule({ action, required }: { action: FormAction; required: boolean }) {
  return (
    <ActionForm action={action} aria-label="Second step at sign-in" className="space-y-4">
      <SeenFields now={{ required: required ? "yes" : "no" }} />
      <Field
        name="required"
        label="Who signs in with a code from their phone"
        hint="A password alone can be guessed or found. With a second step it is not enough."
        group
        required
      >
        <ChoiceList defaultValue={required ? "yes" : "no"} options={options} />
      </Field>
      <SubmitButton pendingText="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
