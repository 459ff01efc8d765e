"use client";

import { Plus } from "lucide-react";
import { blankChoice, replaced } from "@/lib/authoring/rules/editing";
import type { DraftChoice } from "@/lib/authoring/schema";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
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
        row={({ value, label }, at, buttons) => (
          <div className="flex items-end gap-1">
            <div className="min-w-0 flex-1">
              <WordsBox
                name={`${name}.${value}.label`}
                label={`Choice ${at + 1}`}
                hideLabel
                value={label}
                most={300}
                onWords={(words) => onChange(replaced(options, at, { label: words }))}
              />
            </div>
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
          <Plus aria-hidden className="size-4" />
          One more choice
        </Button>
      ) : null}
    </Field>
  );
}
