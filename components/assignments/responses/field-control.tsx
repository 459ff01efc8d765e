import { ChoiceList } from "@/components/ui/choice-list";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { ScaleInput } from "@/components/ui/scale-input";
import { controlName } from "@/lib/assignments/responses/schema/answers";
import type { Field } from "@/lib/library/exercises/schema/content";
import { addDays } from "@/lib/platform/time/day";
import type { HintKind } from "@/lib/writing-hints/types";
import { AssembledText } from "./assembled-text";
import { ManyOf } from "./many-of";
import { PartsInput } from "./parts-input";
import { RowsInput } from "./rows-input";

type FieldControlProps = { field: Field; hints?: readonly HintKind[] | null; today?: string };

/** The box for one of the field primitives. Sits in a `Field` that carries its name. */
export function FieldControl({ field, hints, today }: FieldControlProps) {
  if ("assemble" in field && field.assemble) {
    const { from, words } = field.assemble;
    return <AssembledText from={controlName.value(from)} words={words} limit={field.maxLength} />;
  }
  switch (field.type) {
    case "short_text":
      return <TextInput limit={field.maxLength} placeholder={field.placeholder} autoComplete="off" />;
    case "long_text":
      return (
        <TextArea
          rows={5}
          limit={field.maxLength}
          className="min-h-36"
          placeholder={field.placeholder}
          autoComplete="off"
        />
      );
    case "scale":
      return (
        <ScaleInput min={field.min} max={field.max} lowLabel={field.lowLabel} highLabel={field.highLabel} />
      );
    case "one_of":
      return (
        <>
          <ChoiceList options={field.options} columns={field.options.length > 5 ? 2 : 1} />
          <UsualChoice field={field} />
        </>
      );
    case "many_of":
      return (
        <>
          {field.atMost ? <p className="mb-2 text-sm text-ink-soft">Up to {field.atMost}.</p> : null}
          <ManyOf name={controlName.choice(field.key)} options={field.options} />
        </>
      );
    case "date":
      return field.withinDays && today ? (
        <DateInput min={today} max={addDays(today, field.withinDays)} />
      ) : (
        <DateInput />
      );
    case "rows":
      return (
        <RowsInput
          name={controlName.value(field.key)}
          columns={field.columns}
          rowName={field.rowName}
          maxRows={field.maxRows}
        />
      );
    case "parts":
      return (
        <PartsInput
          name={controlName.value(field.key)}
          parts={field.parts}
          ready={field.ready}
          hints={hints}
        />
      );
  }
}

function UsualChoice({ field }: { field: Extract<Field, { type: "one_of" }> }) {
  const usual = field.options.find((option) => option.value === field.usual);
  return usual ? (
    <p className="mt-2 text-sm text-ink-soft">If you choose nothing, it is “{usual.label}”.</p>
  ) : null;
}
