import { ActionForm } from "@/components/forms/action-form";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { judgmentLimit } from "@/lib/safety/check/schema";

type JudgmentFormProps = {
  action: FormAction;
  coupleId: string;
  partner: { clientId: string; firstName: string };
  /** About eight weeks on. */
  proposedOn: string;
  hasAnswered: boolean;
};

/** What the one who works with them makes of it. No score does that. */
export function JudgmentForm({ action, coupleId, partner, proposedOn, hasAnswered }: JudgmentFormProps) {
  const name = isolate(partner.firstName);
  return (
    <ActionForm
      action={action}
      afterDone="clear"
      className="space-y-3"
      aria-label={`Your judgment about ${name}`}
    >
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="clientId" value={partner.clientId} />
      <Field name="way" label="What it rests on" group>
        <ChipChoices
          options={[
            { value: "spoken", label: `I spoke with ${name} alone` },
            ...(hasAnswered ? [{ value: "answers", label: `What ${name} answered here` }] : []),
          ]}
          given="spoken"
        />
      </Field>
      <Field
        name="words"
        label="What you found"
        hint="What is so, what you did about it, and what comes next. Only you read it, and whoever works with them after you."
        required
      >
        <TextArea rows={3} limit={judgmentLimit} />
      </Field>
      <Field
        name="nextOn"
        label="Ask again on"
        hint="About every eight weeks. After a setback it is time sooner by itself."
        required
      >
        <DateInput defaultValue={proposedOn} />
      </Field>
      <SubmitButton size="small" pendingText="Saving…">
        Save judgment
      </SubmitButton>
    </ActionForm>
  );
}
