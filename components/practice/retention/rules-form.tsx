import { ActionForm } from "@/components/forms/action-form";
import { SeenFields } from "@/components/practice/settings/seen";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { RetentionRules } from "@/lib/practice/retention/types";

type RulesFormProps = { rules: RetentionRules; isChosen: boolean; choose: FormAction };

/** How long a practice keeps what, from the day on which the work was closed. */
export function RulesForm({ rules, isChosen, choose }: RulesFormProps) {
  return (
    <Card title="How long records are kept">
      <ActionForm action={choose} className="space-y-4" aria-label="How long records are kept">
        <SeenFields now={{ recordYears: String(rules.recordYears), draftDays: String(rules.draftDays) }} />
        <Field
          name="recordYears"
          label="Years after the work was closed"
          hint="Then the whole record is erased for good. Many places ask for seven years or more: follow the law where you are."
          required
        >
          <NumberInput defaultValue={String(rules.recordYears)} />
        </Field>
        <Field
          name="draftDays"
          label="Days until unsent words are erased"
          hint="Counted from the same day. Nobody but their author has ever read them."
          required
        >
          <NumberInput defaultValue={String(rules.draftDays)} />
        </Field>
        <p className="text-ink-soft">
          {isChosen ? null : "Nothing is erased by itself until you have saved this once. "}
          After a change nothing is erased for a week, so there is time to change it back.
        </p>
        <SubmitButton variant="quiet" pendingText="One moment…">
          Save
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
