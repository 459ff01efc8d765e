"use client";

import { type SubmitEvent, startTransition, useActionState, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormErrors } from "@/components/forms/form-errors";
import { FormScopeContext } from "@/components/forms/form-scope";
import { keepWords } from "@/components/forms/keep-words";
import { newKey } from "@/components/forms/new-key";
import { askToSave } from "@/components/offline-drafts/answers";
import { StatusLine } from "@/components/offline-drafts/status-line";
import { useCourier } from "@/components/offline-drafts/use-courier";
import { BeforeSending } from "@/components/practice/consent/private-words";
import { AudienceNote } from "@/components/ui/audience-note";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { entriesOfValues, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { Entries } from "@/lib/offline-drafts/types";
import { type FormAction, idle } from "@/lib/platform/actions/form-state";
import type { SelfQuestion } from "@/lib/trust/pairs/types";
import type { PulseQuestion } from "@/lib/trust/pulses/terms";
import { noteToCoachLabel, pulseStem, pulseThanks } from "@/lib/trust/terms";
import { isOfOneself, OfOneself } from "./of-oneself";
import { PulseQuestionField } from "./pulse-question";
import { StepBar } from "./step-bar";
import { useSteps } from "./use-steps";

type PulseSheetProps = {
  weekOn: string;
  submitKey: string;
  deviceKey: string;
  coachName: string;
  questions: readonly PulseQuestion[];
  /** Two more about oneself, in the weeks that ask; none in others. */
  ofOneself: readonly SelfQuestion[];
  lineLimit: number;
  said: Entries;
  /** Saves, while somebody answers. */
  action: FormAction;
  /** Saves and goes home, where there is no JavaScript. */
  post: FormAction;
  /** Says thank you, and goes home. */
  finish: FormAction;
};

/** Every answer is its own; a new key for each version of the answers, so that one sent twice counts once. */
const freshKey = (entries: Entries): Entries =>
  entries.map(([name, value]) => (name === "submitKey" ? [name, newKey()] : [name, value]));

/** Five questions: one at a time on a phone, all on a page elsewhere and without JavaScript. Each tap is saved by itself, so the last one finishes it. */
export function PulseSheet(props: PulseSheetProps) {
  const { weekOn, said, action, coachName } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(props.post, idle);
  const [ended, end, ending] = useActionState(keepWords(props.finish), idle);
  const [shown, show] = useState<{ turn: number; entries: Entries } | null>(null);
  const names = props.questions.map(({ item }) => item);
  const { step, go, isWhole, ...steps } = useSteps(form, names, said);
  const save = (entries: Entries) => askToSave(action, entries, 0);
  const { status, courier } = useCourier({
    form,
    sheet: `pulse:${weekOn}`,
    deviceKey: props.deviceKey,
    server: { revision: 0, entries: said },
    save,
    submit: async () => ({ kind: "later" }),
    prepare: freshKey,
    show: (entries) => flushSync(() => show((last) => ({ turn: (last?.turn ?? 0) + 1, entries }))),
  });

  const onSubmit = async (event: SubmitEvent<HTMLFormElement>) => {
    const at = courier.current;
    if (!at) return;
    event.preventDefault();
    if (await at.flush()) startTransition(() => end(new FormData()));
  };

  const refused = [posted, ended].find((state) => state.status === "refused");
  const errors = posted.status === "invalid" ? posted.fieldErrors : {};
  const typed = "values" in posted && posted.values ? posted.values : null;
  const entries =
    shown?.entries ??
    (typed ? Object.entries(typed).flatMap(([name, value]) => entriesOfValues(name, value)) : said);

  return (
    <FormScopeContext value={{ id, pending: ending, errors, values: valuesOf(entries) }}>
      <form ref={form} action={post} onSubmit={onSubmit} {...steps} noValidate autoComplete="off">
        <input type="hidden" name="weekOn" value={weekOn} readOnly />
        <input type="hidden" name="submitKey" value={props.submitKey} readOnly />
        <div className="not-empty:mb-6">
          {Object.keys(errors).length > 0 ? <FormErrors formId={id} errors={errors} /> : null}
          {refused ? <Notice tone="refusal">{refused.message}</Notice> : null}
        </div>
        <div key={shown?.turn ?? 0} className="one-at-a-time">
          {props.questions.map((question, place) => (
            <div key={question.item} data-now={place === step || undefined}>
              <p className="step-stem">{pulseStem}</p>
              <PulseQuestionField question={question} />
              <StepBar step={place} steps={names.length} go={go} />
            </div>
          ))}
          <div data-now={step === names.length || undefined} className="space-y-6">
            <p aria-live="polite" className="text-lg font-semibold empty:hidden">
              {isWhole ? pulseThanks : null}
            </p>
            <Field
              name="line"
              label={noteToCoachLabel(coachName)}
              hint={<AudienceNote audience="coach" coachName={coachName} />}
            >
              <TextInput limit={props.lineLimit} autoComplete="off" />
            </Field>
            {props.ofOneself.length > 0 ? (
              <OfOneself questions={props.ofOneself} open={said.some(([name]) => isOfOneself(name))} />
            ) : null}
            <BeforeSending coachName={coachName} />
            <SubmitButton variant={isWhole ? "primary" : "quiet"} size="wide" pendingText="One moment…">
              Done
            </SubmitButton>
            <StepBar step={names.length} steps={names.length} go={go} />
          </div>
        </div>
        <StatusLine status={status} />
      </form>
    </FormScopeContext>
  );
}
