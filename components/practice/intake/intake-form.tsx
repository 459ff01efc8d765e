import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { intakeLimit } from "@/lib/practice/intake/schema";
import { contexts, goals, paces, wishes } from "@/lib/practice/intake/terms";
import type { IntakeVersion } from "@/lib/practice/intake/types";

type IntakeFormProps = { action: FormAction; latest: IntakeVersion | undefined; coachName: string };

const listed = (terms: Readonly<Record<string, string>>) => [
  ...Object.entries(terms).map(([value, label]) => ({ value, label })),
  { value: "", label: "I leave this open" },
];

/** Where one person stands. Each part may stay open, and what is saved can be changed on any day. */
export function IntakeForm({ action, latest, coachName }: IntakeFormProps) {
  return (
    <ActionForm action={action} aria-label="Where I stand">
      <input type="hidden" name="version" value={latest?.version ?? 0} />
      <Field name="goal" label="What I hope for from this work" group>
        <ChoiceList options={listed(goals)} defaultValue={latest?.goal ?? ""} />
      </Field>
      <Field name="goOn" label="Do I want this relationship to go on?" group>
        <ChoiceList options={listed(wishes)} defaultValue={latest?.goOn ?? ""} />
      </Field>
      <Field name="pace" label="How I would like to go" group>
        <ChoiceList options={listed(paces)} defaultValue={latest?.pace ?? ""} />
      </Field>
      <Field name="context" label="How things are now" group>
        <ChoiceList options={listed(contexts)} defaultValue={latest?.context ?? ""} />
      </Field>
      <Field
        name="cameBackOn"
        label="If you came back together: since about when"
        hint="A rough day is enough."
        optional
      >
        <DateInput defaultValue={latest?.cameBackOn ?? undefined} />
      </Field>
      <Field name="words" label="What else would help to know" optional>
        <TextArea rows={4} limit={intakeLimit} defaultValue={latest?.words ?? undefined} />
      </Field>
      <p className="text-sm text-ink-soft">
        What you save here is read by <Name>{coachName}</Name>, and by whoever works with you after them. Your
        partner never sees it, nor whether you have saved anything.
      </p>
      <PrivateWords coachName={coachName} />
      <SubmitButton size="wide" pendingText="Saving…">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
