"use client";

import { type RefObject, useEffect, useRef } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { useFormScope } from "@/components/forms/form-scope";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { StepBar } from "@/components/trust/check-in/step-bar";
import { useSteps } from "@/components/trust/check-in/use-steps";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Question } from "@/lib/measures/asked/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

type QuestionSheetProps = {
  askId: string;
  slot: string;
  questions: readonly Question[];
  /** What they have chosen so far, by the name of the question. */
  begun: Record<string, string>;
  coachName: string;
  /** Nobody is spoken of who no longer takes part. */
  alone: boolean;
  answer: FormAction;
};

/** Questions one at a time on a phone, all on a page elsewhere and without JavaScript. What is begun can be kept, and is sent once. */
export function QuestionSheet({
  askId,
  slot,
  questions,
  begun,
  coachName,
  alone,
  answer,
}: QuestionSheetProps) {
  return (
    <ActionForm action={answer} given={begun} aria-label="Questions">
      <input type="hidden" name="askId" value={askId} />
      <input type="hidden" name="slot" value={slot} />
      <Steps questions={questions} coachName={coachName} alone={alone} />
      <SubmitButton name="later" value="yes" variant="quiet" pendingText="One moment…">
        Keep it for later
      </SubmitButton>
    </ActionForm>
  );
}

function Steps({
  questions,
  coachName,
  alone,
}: Pick<QuestionSheetProps, "questions" | "coachName" | "alone">) {
  const { values, errors } = useFormScope();
  const box = useRef<HTMLDivElement>(null);
  const names = questions.map(({ name }) => name);
  const chosen = names.flatMap((name): [string, string][] =>
    typeof values[name] === "string" ? [[name, values[name]]] : [],
  );
  const { step, go, isWhole: _, ...taps } = useSteps(box as RefObject<HTMLElement | null>, names, chosen);
  const open = names.findIndex((name) => errors[name]);
  const lead = useRef(go);
  lead.current = go;
  // Once for each answer of the server: the same question may be open a second time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another refusal is another object
  useEffect(() => {
    if (open >= 0) lead.current(open);
  }, [errors, open]);
  return (
    <div ref={box} className="one-at-a-time" {...taps}>
      {questions.map(({ name, words, choices }, place) => (
        <div key={name} data-now={place === step || undefined}>
          <Field name={name} label={words} group>
            <ChoiceList options={choices} />
          </Field>
          <StepBar step={place} steps={names.length} go={go} />
        </div>
      ))}
      <div data-now={step === names.length || undefined} className="space-y-4">
        <p className="text-sm text-ink-soft">
          <Name>{coachName}</Name> reads your answers, and so does whoever works with you after them.
          {alone ? null : " Your partner sees nothing of it: not what you answer, and not whether you do."}
        </p>
        <PrivateWords coachName={coachName} />
        <SubmitButton size="wide" pendingText="One moment…">
          Send
        </SubmitButton>
        <StepBar step={names.length} steps={names.length} go={go} />
      </div>
    </div>
  );
}
