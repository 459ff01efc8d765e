import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { proposalLimit, reasonLimit } from "@/lib/commitments/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { DayFields } from "./day-fields";

type TellEarlyFormProps = {
  action: FormAction;
  commitmentId: string;
  onDate: string;
  today: string;
  partnerName: string;
};

export function TellEarlyForm({ action, commitmentId, onDate, today, partnerName }: TellEarlyFormProps) {
  return (
    <ActionForm action={action} className="space-y-4" aria-label="Tell in advance">
      <DayFields commitmentId={commitmentId} onDate={onDate} />
      <p className="text-sm text-ink-soft">
        Saying so beforehand counts as being reliable. Your <Profession /> can read what you write here, and{" "}
        <Name>{partnerName}</Name> once it is opened.
      </p>
      <Field name="reason" label="The honest reason" required>
        <TextArea rows={2} limit={reasonLimit} />
      </Field>
      <Field name="proposal" label="What I suggest instead" required>
        <TextInput limit={proposalLimit} />
      </Field>
      <Field name="newOn" label="On which day" optional>
        <DateInput min={today} />
      </Field>
      <SubmitButton size="small" pendingText="One moment…">
        Tell <Name>{partnerName}</Name>
      </SubmitButton>
    </ActionForm>
  );
}
