import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { personNameLimit } from "@/lib/platform/names/schema";

/** How couples and colleagues read one's name. */
export function OwnNameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <ActionForm action={action} className="space-y-3">
      <Field
        name="name"
        label="Your name"
        hint="Couples and colleagues read it from now on. What you signed before keeps the name it was signed with."
      >
        <TextInput defaultValue={name} limit={personNameLimit} autoComplete="name" />
      </Field>
      <SubmitButton variant="quiet" size="small" pendingText="One moment…">
        Save name
      </SubmitButton>
    </ActionForm>
  );
}
