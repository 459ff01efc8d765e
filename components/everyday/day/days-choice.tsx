import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

type DaysChoiceProps = { action: FormAction; days: readonly number[] };

export function DaysChoice({ action, days }: DaysChoiceProps) {
  return (
    <Disclosure summary="On which days I like to be offered this">
      <ActionForm action={action} className="space-y-4">
        <Field
          name="days[]"
          label="Days"
          hint="For yourself alone: nobody else sees what you choose, and a day you let pass leaves nothing behind. On these days the first page offers it."
          group
        >
          <ChoiceList
            type="checkbox"
            columns={2}
            defaultValue={days.map(String)}
            options={weekdays.map((label, i) => ({ value: String(i + 1), label }))}
          />
        </Field>
        <SubmitButton variant="quiet" size="small" pendingText="Saving…">
          Save these days
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
