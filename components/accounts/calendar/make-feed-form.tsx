import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { FreshAddress } from "./fresh-address";

/** Asks for the password: somebody else at an open screen must not be able to take one's appointments along. */
export function MakeFeedForm({ action, again }: { action: FormAction; again: boolean }) {
  const name = again ? "Make a new address" : "Make an address";
  return (
    <ActionForm action={action} keeps="nothing" className="space-y-4" aria-label={name}>
      <FreshAddress />
      {again ? (
        <p className="text-sm text-ink-soft">
          If somebody else may know the address, make a new one. The one you have now stops working at once.
        </p>
      ) : null}
      <Field name="currentPassword" label="Your password" hint="So that nobody can make one for you.">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton variant={again ? "quiet" : "primary"} pendingText="One moment…">
        {name}
      </SubmitButton>
    </ActionForm>
  );
}
