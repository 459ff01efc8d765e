import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { ScaleInput } from "@/components/ui/scale-input";
import { planLimit } from "@/lib/assignments/planned/schema";
import { isolate } from "@/lib/platform/names/isolate";

type PlanFieldsProps = { appointmentId: string; names: readonly string[] };

/** What is planned together before they go: each finds it with the exercise. */
export function PlanFields({ appointmentId, names }: PlanFieldsProps) {
  return (
    <fieldset className="space-y-5 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">Plan it with them</legend>
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <Field
        name="what"
        label="What exactly"
        hint="In their words, small enough for a tired evening."
        required
      >
        <TextArea rows={2} limit={planLimit} />
      </Field>
      <Field name="whenWords" label="When" required>
        <TextInput limit={planLimit} placeholder="Thursday, once the children are asleep" />
      </Field>
      <Field name="whereWords" label="Where" optional>
        <TextInput limit={planLimit} />
      </Field>
      <Field name="obstacle" label="What could get in the way, and what then" optional>
        <TextArea rows={2} limit={planLimit} />
      </Field>
      {names
        .map((name, i) => ({ name, box: `sure.${i}` }))
        .map(({ name, box }) => (
          <Field
            key={box}
            name={box}
            label={`How sure is ${isolate(name)} that it will happen?`}
            hint="Below 7, make it smaller until it is more."
            group
          >
            <ScaleInput lowLabel="not at all" highLabel="very" />
          </Field>
        ))}
    </fieldset>
  );
}
