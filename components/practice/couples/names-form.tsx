import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { personNameLimit } from "@/lib/platform/names/schema";
import { labelOf } from "@/lib/practice/couples/rules/label";
import { labelLimit } from "@/lib/practice/couples/schema";
import type { CoupleHead } from "@/lib/practice/couples/types";

type NamesFormProps = { couple: CoupleHead; action: FormAction };

export function NamesForm({ couple, action }: NamesFormProps) {
  const { coupleId, label, partners } = couple;
  const [first, second] = partners;
  const made = labelOf(first.firstName, second.firstName);
  return (
    <Card title="Names">
      <ActionForm action={action} className="space-y-4" aria-label="Names">
        <input type="hidden" name="coupleId" value={coupleId} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="firstName" label="One partner" required>
            <TextInput limit={personNameLimit} defaultValue={first.firstName} autoComplete="off" />
          </Field>
          <Field name="secondName" label="The other partner" required>
            <TextInput limit={personNameLimit} defaultValue={second.firstName} autoComplete="off" />
          </Field>
        </div>
        <Field
          name="label"
          label="Your name for the couple"
          hint="Only you see it. Left empty, it is made of their names."
          optional
        >
          <TextInput
            limit={labelLimit}
            defaultValue={label === made ? undefined : label}
            autoComplete="off"
          />
        </Field>
        <p className="text-sm text-ink-soft">
          Both partners read the new names from now on, also in what was written before.
        </p>
        <SubmitButton variant="quiet" pendingText="One moment…">
          Save names
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
