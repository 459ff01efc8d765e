import { NewPassword } from "@/components/accounts/security/new-password";
import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type JoinFormProps = { action: FormAction; token: string; email: string };

/** A name, the address that was invited, and a password. */
export function JoinForm({ action, token, email }: JoinFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <Field name="name" label="Your name" hint="Clients and colleagues see this name.">
        <TextInput autoComplete="name" limit={60} />
      </Field>
      {/* Right before the password and really a box: this is what a password manager keeps as the user name. */}
      <Field name="username" label="Your email, to sign in with">
        <TextInput type="email" autoComplete="username" defaultValue={email} readOnly className="bg-sunken" />
      </Field>
      <NewPassword label="Password" />
      <SubmitButton size="wide" pendingText="One moment…">
        Start working here
      </SubmitButton>
    </ActionForm>
  );
}
