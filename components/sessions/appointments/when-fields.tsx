import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, TextInput } from "@/components/ui/inputs";

/** Day, time on the practice's clock, and how long. */
export function WhenFields() {
  return (
    <div className="flex flex-wrap gap-4">
      <Field name="day" label="Day" required>
        <DateInput />
      </Field>
      <Field name="time" label="Time" required>
        <TextInput type="time" className="max-w-40" />
      </Field>
      <Field name="minutes" label="Minutes" required>
        <NumberInput className="max-w-24" />
      </Field>
    </div>
  );
}
