import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Asks for the password first, so that a device left open is not enough. */
export function BeginForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} keeps="nothing" className="space-y-4">
      <p>
        You need an authenticator app on your phone, such as Google Authenticator, Aegis, or the one in your
        password manager. It shows a new six-digit code every half minute.
      </p>
      <Field name="currentPassword" label="Your password">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton pendingText="One moment…">Set up a second step</SubmitButton>
    </ActionForm>
  );
}
