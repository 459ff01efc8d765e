import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { jarSizes } from "@/lib/everyday/marbles/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Either begins one. The size says how large the glass is, and nothing else. */
export function BeginJar({ action, first }: { action: FormAction; first: boolean }) {
  return (
    <ActionForm action={action} className="space-y-4" aria-label={first ? "Begin a jar" : "Begin a new jar"}>
      <Field
        name="size"
        label="How many marbles should it have room for?"
        hint={`From ${jarSizes.least} to ${jarSizes.most}. It is no goal: marbles go in when there is one.`}
        required
      >
        <NumberInput defaultValue={jarSizes.usual} className="max-w-32" />
      </Field>
      <SubmitButton variant={first ? "primary" : "quiet"} pendingText="One moment…">
        {first ? "Begin the jar" : "Begin a new jar"}
      </SubmitButton>
    </ActionForm>
  );
}
