"use client";

import { ChipChoices } from "@/components/assignments/responses/chip-choices";
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

/** The chosen weight, beside the name of the cause while it is folded. Follows without a script. */
const chosen = [
  ["1", "hidden group-has-[[value='1']:checked]/cause:inline"],
  ["2", "hidden group-has-[[value='2']:checked]/cause:inline"],
  ["3", "hidden group-has-[[value='3']:checked]/cause:inline"],
] as const;

export function CauseFields({ cause }: { cause: Cause }) {
  const { values, errors } = useFormScope();
  const name = `f.causes.${cause}`;
  const subs = subKindsOf(cause).map(([value, label]) => ({ value, label }));
  const begun = Object.keys(values).some((key) => key.startsWith(`${name}.`) && values[key] !== "");
  return (
    <details
      open={begun || Boolean(errors[`${name}.weight`])}
      className="group/cause rounded-md border border-line bg-raised has-[[value='1']:checked]:border-accent has-[[value='2']:checked]:border-accent has-[[value='3']:checked]:border-accent"
    >
      <summary className="flex min-h-12 flex-wrap items-baseline gap-x-3 rounded-md px-4 py-3">
        <Icon
          name="chevron-right"
          className="-mr-1 -ml-2 size-5 self-center text-ink-soft transition-transform group-open/cause:rotate-90"
        />
        <span className="font-semibold">{kindLabel(cause)}</span>
        {chosen.map(([weight, shown]) => (
          <span key={weight} className={`text-sm font-semibold text-accent ${shown}`}>
            {weights[Number(weight) as 1 | 2 | 3]}
          </span>
        ))}
        <span className="block w-full pl-5 text-sm text-ink-soft">{meaning[cause]}</span>
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
