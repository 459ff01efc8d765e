import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { correctionLimit, type FormulationAnswer } from "@/lib/root-causes/formulations/schema";
import { answerChoices } from "./answer-words";
import { FixedHere } from "./fixed-here";

type AnswerFormProps = {
  version: number;
  mine: { answer: FormulationAnswer; words: string | null } | null;
  coachName: string;
  partnerName: string;
  action: FormAction;
};

/** One's own word on what is shared, to the counselor alone. Three answers, each as good as the other. */
export function AnswerForm({ version, mine, coachName, partnerName, action }: AnswerFormProps) {
  return (
    <ActionForm action={action} className="space-y-4">
      <FixedHere name="version" value={String(version)} />
      <p className="text-ink-soft">
        Only <Name>{coachName}</Name> reads your answer. It is not shown to <Name>{partnerName}</Name>, and
        theirs is not shown to you.
      </p>
      <PrivateWords coachName={coachName} />
      <Field name="answer" label="Your answer" group hideLabel required>
        <ChoiceList options={answerChoices} defaultValue={mine?.answer} />
      </Field>
      <Field
        name="words"
        label={`A word to ${isolate(coachName)}`}
        hint="What you would change, or what is missing."
        optional
      >
        <TextArea rows={3} limit={correctionLimit} defaultValue={mine?.words ?? undefined} />
      </Field>
      <SubmitButton pendingText="One moment…">
        {mine ? "Change my answer" : `Tell ${isolate(coachName)}`}
      </SubmitButton>
    </ActionForm>
  );
}
