"use client";

import { ChipChoices } from "@/components/ui/chip-choices";
import { type ConflictKind, conflictKinds, subKindsOf } from "@/lib/conflicts/terms";
import { Field } from "../ui/field";

/** Follows the chosen kind without a script; what belongs to another kind is not kept. By its first word: Tailwind reads `_` as a space. */
const shownWhen: Partial<Record<ConflictKind, string>> = {
  betrayal_infidelity: "hidden group-has-[[value^=betrayal]:checked]/kind:block",
  harmful_pattern: "hidden group-has-[[value^=harmful]:checked]/kind:block",
  communication_gap: "hidden group-has-[[value^=communication]:checked]/kind:block",
  unmet_need: "hidden group-has-[[value^=unmet]:checked]/kind:block",
  external_stress: "hidden group-has-[[value^=external]:checked]/kind:block",
};

/** What exactly, once it is said roughly. */
export function SubKinds({ given }: { given: readonly string[] }) {
  return conflictKinds.flatMap((kind) => {
    const options = subKindsOf(kind).map(([value, label]) => ({ value, label }));
    if (options.length === 0) return [];
    return [
      <div key={kind} className={shownWhen[kind]}>
        <Field name="subKinds" label="If you like: what exactly" optional group>
          <ChipChoices type="checkbox" name="subKinds[]" options={options} given={given} />
        </Field>
      </div>,
    ];
  });
}
