import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { EmailInput, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Asks for the password, and then whoever reads the new address. */
export function ChangeEmailForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} keeps="nothing" className="space-y-4">
      <Field
        name="email"
        label="New email address"
        hint="We send it a link. Nothing changes until you open it."
      >
        <EmailInput limit={254} autoComplete="email" />
      </Field>
      <Field name="currentPassword" label="Your password">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton variant="quiet" pendingText="One moment…">
        Send the link
      </SubmitButton>
    </ActionForm>
  );
}
