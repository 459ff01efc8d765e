"use client";

import { ChipChoices } from "@/components/ui/chip-choices";
import { Icon } from "@/components/ui/icon";
import { mapLimits, weights } from "@/lib/conflicts/cause-maps/schema";
import { kindLabel, subKindsOf } from "@/lib/conflicts/terms";
import type { Cause } from "@/lib/library/exercises/terms";
import { useFormScope } from "../forms/form-scope";
import { Field } from "../ui/field";
import { TextArea } from "../ui/inputs";

const meaning: Record<Cause, string> = {
  broken_promise: "Said and not done, once or often",
  betrayal_infidelity: "Trust broken behind somebody’s back",
  harmful_pattern: "A way of treating each other that wears you down",
  past_trauma_attachment: "Older hurt that wakes up in the present",
  communication_gap: "Said and not heard, or never said",
  unmet_need: "Something one of you has gone without",
  boundary_unclear: "It was not clear what is all right and what is not",
  external_stress: "Work, money, family, health: what presses from outside",
  values_mismatch: "Not the same things matter most to you both",
  post_reconciliation_doubt: "Together again, and not sure of it",
  other: "Whatever has no name here",
};

const weighing = [
  { value: "", label: "Not part of it" },
  ...Object.entries(weights).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  })),
];

/** Beside the name of the cause; app/looks-forms.css shows the chosen one, without a script. */
const shown = [1, 2, 3] as const;

export function CauseFields({ cause }: { cause: Cause }) {
  const { values, errors } = useFormScope();
  const name = `f.causes.${cause}`;
  const subs = subKindsOf(cause).map(([value, label]) => ({ value, label }));
  const begun = Object.keys(values).some((key) => key.startsWith(`${name}.`) && values[key] !== "");
  return (
    <details open={begun || Boolean(errors[`${name}.weight`])} className="cause">
      <summary>
        <Icon name="chevron-right" />
        <span className="font-semibold">{kindLabel(cause)}</span>
        {shown.map((weight) => (
          <b key={weight}>{weights[weight]}</b>
        ))}
        <small>{meaning[cause]}</small>
      </summary>
      <div className="space-y-5 px-4 pt-1 pb-5">
        <Field name={`${name}.weight`} label="How much was it part of this, for you?" group>
          <ChipChoices name={`${name}.weight`} options={weighing} />
        </Field>
        {subs.length > 0 ? (
          <Field name={`${name}.sub`} label="What exactly" optional group>
            <ChipChoices type="checkbox" name={`${name}.sub[]`} options={subs} />
          </Field>
        ) : null}
        <Field name={`${name}.words`} label="In my own words" optional>
          <TextArea rows={2} limit={mapLimits.words} />
        </Field>
      </div>
    </details>
  );
}
