"use client";

import { declineLabel, type PulseQuestion, skipLabel } from "@/lib/trust/pulse-items";
import { Field } from "../ui/field";
import { asText, useControl } from "../ui/field-scope";
import { ScaleInput } from "../ui/scale-input";

/** One question of the check-in: a number in one tap, or "I'd rather not say", or nothing. */
export function PulseQuestionField({ question }: { question: PulseQuestion }) {
  return (
    <Field name={question.item} label={question.statement} group>
      <ScaleInput lowLabel={question.low} highLabel={question.high} skipLabel={skipLabel} />
      <RatherNot />
    </Field>
  );
}

function RatherNot() {
  const { given, attributes } = useControl({});
  return (
    <label className="mt-1.5 inline-flex min-h-11 cursor-pointer items-center gap-2.5 rounded-full px-2 text-sm text-ink-soft hover:text-ink has-checked:text-ink">
      <input
        type="radio"
        name={attributes.name}
        value="declined"
        defaultChecked={asText(given) === "declined"}
        className="size-4.5"
      />
      {declineLabel}
    </label>
  );
}
