import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { HintBelow } from "@/components/writing-hints/hint-below";
import { partLimit } from "@/lib/assignments/responses/schema/answers";
import type { Part } from "@/lib/library/exercises/schema/content";
import type { HintKind } from "@/lib/writing-hints/types";
import { PartsReady } from "./parts-ready";

type PartsInputProps = {
  name: string;
  parts: readonly Part[];
  ready?: string;
  hints?: readonly HintKind[] | null;
};

/** One answer written in parts, each with its own box. */
export function PartsInput({ name, parts, ready, hints }: PartsInputProps) {
  return (
    <div className="space-y-6 border-l-2 border-line pl-4">
      {parts.map((part) => (
        <Field key={part.key} name={`${name}.${part.key}`} label={part.label} hint={part.help}>
          <TextArea
            rows={3}
            limit={partLimit}
            className="min-h-24"
            placeholder={part.placeholder}
            autoComplete="off"
          />
          {hints ? <HintBelow about={hints} /> : null}
        </Field>
      ))}
      {ready ? <PartsReady name={name} parts={parts} words={ready} /> : null}
    </div>
  );
}
