import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { NewPassword } from "./new-password";

/** Asks for the old password, so that a device left open is not enough. */
export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <ActionForm action={action} keeps="nothing" className="space-y-4">
      {/* What a password manager keeps the new one under. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field name="currentPassword" label="Current password">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <NewPassword />
      <SubmitButton pendingText="One moment…">Change password</SubmitButton>
    </ActionForm>
  );
}
