import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { allianceLimit } from "@/lib/sessions/alliance/schema";
import { allianceItems, allianceQuestions, allianceWords } from "@/lib/sessions/alliance/terms";

type AfterSessionFormProps = { appointmentId: string; coachName: string; action: FormAction };

const options = [
  ...Object.entries(allianceWords)
    .toSorted(([a], [b]) => Number(b) - Number(a))
    .map(([value, label]) => ({ value, label })),
  { value: "", label: "I leave this open" },
];

/** How the last session was for one person. Each part may stay open. */
export function AfterSessionForm({ appointmentId, coachName, action }: AfterSessionFormProps) {
  return (
    <>
      <ActionForm action={action} aria-label="After the session">
        <input type="hidden" name="appointmentId" value={appointmentId} />
        {allianceItems.map((item) => (
          <Field key={item} name={item} label={allianceQuestions[item]} group>
            <ChoiceList options={options} defaultValue="" columns={2} />
          </Field>
        ))}
        <Field name="words" label="Anything that should be different next time" optional>
          <TextArea rows={3} limit={allianceLimit} />
        </Field>
        <p className="text-sm text-ink-soft">
          <Name>{coachName}</Name> reads it, and whoever works with you after them. Your partner sees nothing
          of it, not even whether you answered.
        </p>
        <PrivateWords coachName={coachName} />
        <SubmitButton size="wide" pendingText="One moment…">
          Send
        </SubmitButton>
      </ActionForm>
      <div className="mt-4">
        <OneButton action={action} fields={{ appointmentId }} variant="plain">
          Not this time
        </OneButton>
      </div>
    </>
  );
}
