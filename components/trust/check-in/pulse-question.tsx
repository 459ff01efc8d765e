"use client";

import { Field } from "@/components/ui/field";
import { asText, useControl } from "@/components/ui/field-scope";
import { ScaleInput } from "@/components/ui/scale-input";
import { declineLabel, type PulseQuestion, skipLabel } from "@/lib/trust/terms";

/** Not saying is an answer that is kept; leaving out is none. */
const others = [
  { value: "declined", label: declineLabel },
  { value: "skipped", label: skipLabel },
] as const;

/** One question of the check-in: a number in one tap, or "I'd rather not say", or nothing. */
export function PulseQuestionField({ question }: { question: PulseQuestion }) {
  return (
    <Field name={question.item} label={question.statement} group>
      <ScaleInput lowLabel={question.low} highLabel={question.high} skippable={false} />
      <Others />
    </Field>
  );
}

function Others() {
  const { given, attributes } = useControl({});
  return (
    <div className="mt-1.5 flex flex-wrap gap-x-5">
      {others.map(({ value, label }) => (
        <label
          key={value}
          className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-sm text-ink-soft hover:text-ink has-checked:text-ink"
        >
          <input
            type="radio"
            name={attributes.name}
            value={value}
            defaultChecked={asText(given) === value}
            className="size-4.5"
          />
          {label}
        </label>
      ))}
    </div>
  );
}
