import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";

/** The box for a password that is set for the first time. */
export function NewPassword({ label = "New password" }: { label?: string }) {
  return (
    <Field
      name="password"
      label={label}
      hint="At least 12 characters. Four words that do not belong together are easy to keep and hard to guess."
    >
      <TextInput type="password" autoComplete="new-password" />
    </Field>
  );
}
