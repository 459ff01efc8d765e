import { TextInput } from "@/components/ui/inputs";

/** Six digits from an app; the keyboard of a phone shows digits. */
export function CodeInput() {
  return <TextInput inputMode="numeric" autoComplete="one-time-code" className="max-w-56" />;
}
