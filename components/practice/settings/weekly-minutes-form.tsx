import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { SeenFields } from "./seen";

export function WeeklyMinutesForm({ action, chosen }: { action: FormAction; chosen: number }) {
  return (
    <ActionForm action={action} aria-label="Minutes a week" className="space-y-4">
      <SeenFields now={{ weeklyMinutes: String(chosen) }} />
      <Field
        name="weeklyMinutes"
        label="Minutes a week for one partner"
        hint="Anyone who assigns more is told. It can be set differently for each couple, and partners can say what is good for them."
        required
      >
        <NumberInput defaultValue={chosen} className="max-w-40" />
      </Field>
      <SubmitButton pendingText="Saving…">Save</SubmitButton>
    </ActionForm>
  );
}
