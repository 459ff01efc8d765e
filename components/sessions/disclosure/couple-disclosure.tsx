import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { reasonLimit } from "@/lib/sessions/disclosure/schema";
import {
  type CounselorStep,
  stateLabels,
  stepLabels,
  type TextKind,
  textKinds,
} from "@/lib/sessions/disclosure/terms";
import type { CoupleDisclosure } from "@/lib/sessions/disclosure/types";

type Props = { one: CoupleDisclosure; say: (at: Date) => string; step: FormAction };

const titles: Record<TextKind, string> = {
  facts: "Facts",
  questions: "Questions",
  impact: "Impact letter",
  answer: "Answering letter",
};

/** Telling outside a session is out of order, too: the reason is always at hand there. */
const mayNeedReason = ({ next, outOfOrder }: CoupleDisclosure) =>
  next.includes("tell") ? [...outOfOrder, "tell" as const] : outOfOrder;

function OutOfOrder({ one, step }: Pick<Props, "one" | "step">) {
  const steps = mayNeedReason(one);
  if (steps.length === 0) return null;
  return (
    <Disclosure summary="Record a step out of order, or outside a session" className="mt-4">
      {steps.map((name) => (
        <ActionForm
          key={name}
          action={step}
          className="mt-3 space-y-3"
          aria-label={`${stepLabels[name]}, with a reason`}
        >
          <input type="hidden" name="disclosureId" value={one.disclosureId} />
          <input type="hidden" name="step" value={name} />
          <Field name="reason" label="Why it is right all the same" hint="Kept in the record." required>
            <TextArea rows={2} limit={reasonLimit} />
          </Field>
          <SubmitButton variant="quiet" pendingText="One moment…">
            {stepLabels[name]}
          </SubmitButton>
        </ActionForm>
      ))}
    </Disclosure>
  );
}

/** One disclosure: what is with the counselor, what comes next, and what was done. */
export function CoupleDisclosureCard({ one, say, step }: Props) {
  const { disclosureId, involvedName, injuredName, state, texts, steps, next } = one;
  return (
    <Card
      title={`${isolate(involvedName)} has something to tell ${isolate(injuredName)}`}
      eyebrow={stateLabels[state]}
    >
      <div className="space-y-4">
        {textKinds.map((kind) => {
          const text = texts[kind];
          return text ? (
            <section key={kind}>
              <h3 className="text-lg">{titles[kind]}</h3>
              <p className="text-sm text-ink-soft">
                {text.opened ? "Both can read this" : "Only you and its author"}
              </p>
              <p className="written mt-1">{text.words}</p>
            </section>
          ) : null;
        })}
        <div className="flex flex-wrap gap-3">
          {next.map((name: CounselorStep) => (
            <OneButton
              key={name}
              action={step}
              fields={{ disclosureId, step: name }}
              variant={name === "stop" ? "plain" : "quiet"}
              {...(name === "stop"
                ? {
                    ask: {
                      title: "Stop this disclosure?",
                      text: "Nothing more of it goes between them. What each wrote stays theirs.",
                      yes: "Stop it",
                    },
                  }
                : {})}
            >
              {stepLabels[name]}
            </OneButton>
          ))}
        </div>
      </div>
      <OutOfOrder one={one} step={step} />
      {steps.length > 0 ? (
        <Disclosure summary="What was done" className="mt-4">
          <ul className="space-y-2 text-sm">
            {steps.map(({ step: name, takenAt, reason, coachName }) => (
              <li key={`${name}${takenAt.getTime()}`}>
                {stepLabels[name as CounselorStep]}: {say(takenAt)}, {isolate(coachName)}
                {reason ? <span className="written block">Out of order: {reason}</span> : null}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
