"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { blankChoice, replaced } from "@/lib/library/authoring/rules/editing";
import type { DraftChoice } from "@/lib/library/authoring/schema";
import { optionSignals } from "@/lib/library/exercises/terms";
import { OrderedList } from "./ordered-list";
import { WordsBox } from "./words-box";

type ChoicesListProps = {
  /** `fields.<key>.options` */
  name: string;
  options: readonly DraftChoice[];
  most: number;
  onChange: (options: DraftChoice[]) => void;
};

export function ChoicesList({ name, options, most, onChange }: ChoicesListProps) {
  return (
    <Field name={name} label="The choices" group>
      <OrderedList
        label="The choices"
        noun="Choice"
        items={options}
        keyOf={({ value }) => value}
        onOrder={onChange}
        least={1}
        className="space-y-2"
        row={({ value, label, signal }, at, buttons) => (
          <div className="flex flex-wrap items-end gap-1">
            <div className="min-w-48 flex-1">
              <WordsBox
                name={`${name}.${value}.label`}
                label={`Choice ${at + 1}`}
                hideLabel
                value={label}
                most={300}
                onWords={(words) => onChange(replaced(options, at, { label: words }))}
              />
            </div>
            <select
              aria-label={`What choice ${at + 1} tells you first`}
              className="control w-auto max-w-full text-sm"
              value={signal ?? ""}
              onChange={(event) => {
                const mark = optionSignals.find((one) => one === event.currentTarget.value);
                onChange(replaced(options, at, { signal: mark }));
              }}
            >
              <option value="">An answer like any</option>
              <option value="word_alone">Asks for a word alone</option>
              <option value="not_free">Not free to say no</option>
            </select>
            {buttons}
          </div>
        )}
      />
      {options.length < most ? (
        <Button
          variant="plain"
          size="small"
          className="mt-1 -ml-3"
          onClick={() => onChange([...options, blankChoice()])}
        >
          <Icon name="plus" />
          One more choice
        </Button>
      ) : null}
    </Field>
  );
}
