import type { Part } from "@/lib/exercises/schema";
import { Field } from "../ui/field";
import { TextArea } from "../ui/inputs";

/** One answer written in parts, each with its own box. */
export function PartsInput({ name, parts }: { name: string; parts: readonly Part[] }) {
  return (
    <div className="space-y-6 border-l-2 border-line pl-4">
      {parts.map((part) => (
        <Field key={part.key} name={`${name}.${part.key}`} label={part.label} hint={part.help}>
          <TextArea rows={3} className="min-h-24" placeholder={part.placeholder} autoComplete="off" />
        </Field>
      ))}
    </div>
  );
}
