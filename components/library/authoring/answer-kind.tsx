"use client";

import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { typeNames } from "@/lib/library/authoring/rules/names";
import type { DraftField } from "@/lib/library/authoring/schema";
import { fieldTypes } from "@/lib/library/authoring/terms";
import { ChoicesList } from "./choices-list";
import { ColumnsList } from "./columns-list";
import { PartsList } from "./parts-list";
import { PickOne } from "./pick-one";
import { ScaleEnds } from "./scale-ends";
import type { ChangeField } from "./type";
import { WordsBox } from "./words-box";

const kinds = Object.fromEntries(fieldTypes.map((type) => [type, typeNames[type].name])) as Record<
  DraftField["type"],
  string
>;

type AnswerKindProps = { name: string; field: DraftField; change: ChangeField };

type CountBoxProps = {
  name: string;
  label: string;
  value: number | null;
  most: number;
  onCount: (count: number | null) => void;
};

function CountBox({ name, label, value, most, onCount }: CountBoxProps) {
  return (
    <Field name={name} label={label} hint={`${most} at most.`} optional>
      <NumberInput
        defaultValue={value ?? ""}
        className="max-w-32"
        onChange={(event) => {
          const count = Math.round(Number(event.currentTarget.value));
          onCount(count > 0 ? Math.min(count, 99_999) : null);
        }}
      />
    </Field>
  );
}

function Details({ name, field, change }: AnswerKindProps) {
  switch (field.type) {
    case "one_of":
    case "many_of":
      return (
        <>
          <ChoicesList
            name={`${name}.options`}
            options={field.options}
            most={field.type === "one_of" ? 20 : 30}
            onChange={(options) => change({ options })}
          />
          {field.type === "many_of" ? (
            <CountBox
              name={`${name}.atMost`}
              label="At most so many"
              value={field.atMost}
              most={30}
              onCount={(atMost) => change({ atMost })}
            />
          ) : null}
        </>
      );
    case "scale":
      return <ScaleEnds name={name} scale={field} onChange={change} />;
    case "rows":
      return (
        <>
          <ColumnsList
            name={`${name}.columns`}
            columns={field.columns}
            onChange={(columns) => change({ columns })}
          />
          <WordsBox
            name={`${name}.rowName`}
            label="What one line is called"
            hint="“Day”, “Step”, “Memory”"
            optional
            value={field.rowName}
            most={40}
            onWords={(rowName) => change({ rowName })}
          />
          <CountBox
            name={`${name}.maxRows`}
            label="At most so many lines"
            value={field.maxRows}
            most={30}
            onCount={(maxRows) => change({ maxRows })}
          />
        </>
      );
    case "parts":
      return <PartsList name={`${name}.parts`} parts={field.parts} onChange={(parts) => change({ parts })} />;
    case "short_text":
    case "long_text":
      return (
        <WordsBox
          name={`${name}.placeholder`}
          label="Words shown in the empty box"
          optional
          value={field.placeholder}
          most={200}
          onWords={(placeholder) => change({ placeholder })}
        />
      );
    case "date":
      return null;
  }
}

/** What kind of answer a question wants, and what that kind needs to know. */
export function AnswerKind({ name, field, change }: AnswerKindProps) {
  return (
    <>
      <PickOne
        name={`${name}.type`}
        label="Kind of answer"
        value={field.type}
        options={kinds}
        onPick={(type) => change({ type })}
      />
      <Details name={name} field={field} change={change} />
    </>
  );
}
