import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { EmailInput, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { personNameLimit } from "@/lib/platform/names/schema";
import { FreshLinks } from "./fresh-links";
import { UntilDone } from "./until-done";

export function NewCoupleForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} className="max-w-[52rem] space-y-6">
      <UntilDone>
        <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
          <Partner legend="One partner">
            <Field name="firstName" label="First name" required>
              <TextInput limit={personNameLimit} autoComplete="off" />
            </Field>
            <Field name="firstEmail" label="Their own email" required>
              <EmailInput limit={254} autoComplete="off" />
            </Field>
          </Partner>
          <Partner legend="The other partner">
            <Field
              name="secondName"
              label="First name"
              hint="If both have the same name, add what tells them apart, such as “Alex R.”"
              required
            >
              <TextInput limit={personNameLimit} autoComplete="off" />
            </Field>
            <Field name="secondEmail" label="Their own email" optional>
              <EmailInput limit={254} autoComplete="off" />
            </Field>
            <p className="text-sm text-ink-soft">
              You can leave the address out and invite this partner later, or not at all.
            </p>
          </Partner>
        </div>
        <label className="choice max-w-[38rem]">
          <input type="checkbox" name="onePartner" value="yes" />
          <span className="min-w-0">
            We begin with one partner only
            <span className="mt-0.5 block text-sm text-ink-soft">
              Nothing on their pages speaks of the other as a reader. The other can come in later, as a new
              beginning.
            </span>
          </span>
        </label>
        <p className="max-w-[38rem] text-sm text-ink-soft">
          Ask for an address that only this person reads. A shared one would let one partner open the other’s
          private space.
        </p>
        <SubmitButton pendingText="One moment…">Create invitations</SubmitButton>
      </UntilDone>
      <FreshLinks title="Couple added" />
    </ActionForm>
  );
}

function Partner({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-4 rounded-lg border border-line bg-raised p-4 sm:p-5">
      <legend className="sr-only">{legend}</legend>
      <p aria-hidden className="text-lg font-semibold">
        {legend}
      </p>
      {children}
    </fieldset>
  );
}
