import { TextInput } from "@/components/ui/inputs";

/** Digits that nobody beside sees. No password box: a browser would offer to keep it in the place of the password. */
export function PinInput() {
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      className="max-w-40 [-webkit-text-security:disc]"
    />
  );
}
