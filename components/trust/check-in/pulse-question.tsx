"use client";

import { Field } from "@/components/ui/field";
import { asText, useControl } from "@/components/ui/field-scope";
import { ScaleInput } from "@/components/ui/scale-input";
import type { PulseQuestion } from "@/lib/trust/pulses/terms";
import { pulseEnds, unsaidLabels } from "@/lib/trust/terms";
import type { Unsaid } from "@/lib/trust/types";

const others = Object.entries(unsaidLabels) as [Unsaid, string][];

/** One question of the check-in: a number in one tap, or that they were apart, or passed. */
export function PulseQuestionField({ question }: { question: PulseQuestion }) {
  return (
    <Field name={question.item} label={question.statement} group>
      <ScaleInput lowLabel={pulseEnds.low} highLabel={pulseEnds.high} skippable={false} />
      <Others />
    </Field>
  );
}

function Others() {
  const { given, attributes } = useControl({});
  return (
    <div className="mt-1.5 flex flex-wrap gap-x-6">
      {others.map(([value, label]) => (
        <label key={value} className="pulse-other">
          <input type="radio" name={attributes.name} value={value} defaultChecked={asText(given) === value} />
          {label}
        </label>
      ))}
    </div>
  );
}
