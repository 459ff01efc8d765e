import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";

/** The password and a code, for what weakens or renews a second step. */
export function ProofFields() {
  return (
    <>
      <Field name="currentPassword" label="Your password">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <Field name="code" label="A code from your app, or a recovery code">
        <TextInput autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} />
      </Field>
    </>
  );
}
