import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { NumberInput, TextArea, TextInput } from "@/components/ui/inputs";
import { aboutLabels } from "@/lib/measures/own/terms";

/** What only one of the practice's own has: a published one has it already. */
export function Head({ symptoms }: { symptoms: boolean }) {
  const about = Object.entries(aboutLabels)
    .filter(([value]) => symptoms || value !== "symptoms")
    .map(([value, label]) => ({ value, label }));
  return (
    <>
      <Field name="name" label="Name" required>
        <TextInput limit={120} autoComplete="off" />
      </Field>
      <Field name="about" label="What it is about" group>
        <ChoiceList defaultValue="relationship" options={about} />
      </Field>
      <Field name="source" label="Where it is from" optional>
        <TextInput limit={300} autoComplete="off" />
      </Field>
      <Field name="min" label="Number of the lowest answer" hint="Empty for 0." optional>
        <NumberInput className="max-w-32" />
      </Field>
      <Field
        name="highest"
        label="Number of the highest answer"
        hint="Needed where only both ends have words."
        optional
      >
        <NumberInput className="max-w-32" />
      </Field>
    </>
  );
}

export function Counting() {
  return (
    <Disclosure summary="Parts, cut-off and missing answers">
      <div className="space-y-6">
        <Field name="subscales" label="Parts" hint="Each in a line, like closeness: 1, 2, 3." optional>
          <TextArea rows={2} limit={2_000} />
        </Field>
        <Field
          name="cutOff"
          label="Cut-off"
          hint="Below this total people are likelier to be in distress."
          optional
        >
          <TextInput inputMode="decimal" autoComplete="off" className="max-w-32" />
        </Field>
        <Field
          name="missingMost"
          label="How many answers may be missing"
          hint="Each then counts as the mean of the others. Empty for none."
          optional
        >
          <NumberInput className="max-w-32" />
        </Field>
        <Field name="missingSource" label="Where this rule is from" optional>
          <TextInput limit={300} autoComplete="off" />
        </Field>
      </div>
    </Disclosure>
  );
}

export function Figures() {
  return (
    <Disclosure summary="How much it moves by itself">
      <div className="space-y-6">
        <p className="text-sm text-ink-soft">
          Either the least change that was published, or a standard deviation with a reliability; only with a
          source. Without them no change is called reliable.
        </p>
        <Field name="least" label="Least reliable change, in points" optional>
          <TextInput inputMode="decimal" autoComplete="off" className="max-w-32" />
        </Field>
        <Field name="sd" label="Standard deviation" optional>
          <TextInput inputMode="decimal" autoComplete="off" className="max-w-32" />
        </Field>
        <Field
          name="reliability"
          label="Reliability"
          hint="From 0 to 1; say in the source of which kind it is."
          optional
        >
          <TextInput inputMode="decimal" autoComplete="off" className="max-w-32" />
        </Field>
        <Field name="figuresSource" label="Where these figures are from" optional>
          <TextInput limit={300} autoComplete="off" />
        </Field>
      </div>
    </Disclosure>
  );
}
