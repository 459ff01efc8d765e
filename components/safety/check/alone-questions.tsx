import { ActionForm } from "@/components/forms/action-form";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { safetyIsExempt } from "@/lib/platform/text/disclosure";
import { checkLimit } from "@/lib/safety/check/schema";
import { type CheckQuestion, checkAnswers, checkQuestions } from "@/lib/safety/check/terms";
import { SeenWhen } from "../seen-when";
import { NotAlone } from "./not-alone";
import { SameSize } from "./same-size";

type AloneQuestionsProps = { action: FormAction; coachName: string };

/** More than the longest text that the box takes, in bytes. */
const longestBytes = 4 * checkLimit + 1_000;
const questions = Object.entries(checkQuestions) as [CheckQuestion, { ask: string }][];
const answers = Object.entries(checkAnswers).map(([value, label]) => ({ value, label }));

/** Each begins with "Rather not say", so that leaving one out and sending it look alike. Nothing of it is kept in this browser. */
export function AloneQuestions({ action, coachName }: AloneQuestionsProps) {
  return (
    <ActionForm action={action} keeps="nothing" aria-label="A few questions, just for you">
      {questions.map(([code, { ask }]) => (
        <Field key={code} name={`answers.${code}`} label={ask} group>
          <ChipChoices options={answers} given="r" />
        </Field>
      ))}
      <Field name="words" label={`Anything else you want ${isolate(coachName)} to know`} optional>
        <TextArea rows={4} limit={checkLimit} autoComplete="off" />
      </Field>
      <Field name="inPerson" label="Would you rather talk than write?" group>
        <ChipChoices
          options={[
            { value: "y", label: "Yes, ask me in person, when I’m alone" },
            { value: "n", label: "No need" },
          ]}
          given="n"
        />
      </Field>
      <SameSize name="words" bytes={longestBytes} />
      <p className="text-sm text-ink-soft">
        {safetyIsExempt} When you send this, the page closes and nothing of it stays: not here, not among your
        answers, not in your data. It looks the same whatever you answered.
      </p>
      <SeenWhen coachName={coachName} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingText="Sending…">Send to {isolate(coachName)}</SubmitButton>
        <NotAlone>Stop and leave this page</NotAlone>
      </div>
    </ActionForm>
  );
}
