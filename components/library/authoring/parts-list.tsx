"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { blankPart, replaced } from "@/lib/library/authoring/rules/editing";
import type { DraftPart } from "@/lib/library/authoring/schema";
import { OrderedList } from "./ordered-list";
import { Tick } from "./tick";
import { WordsBox } from "./words-box";

type PartsListProps = {
  /** `fields.<key>.parts` */
  name: string;
  parts: readonly DraftPart[];
  onChange: (parts: DraftPart[]) => void;
};

/** One text in parts, each with a box of its own. */
export function PartsList({ name, parts, onChange }: PartsListProps) {
  return (
    <Field name={name} label="The parts" group>
      <OrderedList
        label="The parts"
        noun="Part"
        items={parts}
        keyOf={({ key }) => key}
        onOrder={onChange}
        least={1}
        className="space-y-3"
        row={(part, at, buttons) => {
          const change = (patch: Partial<DraftPart>) => onChange(replaced(parts, at, patch));
          const here = `${name}.${part.key}`;
          return (
            <div className="space-y-3 rounded-md border border-line p-3">
              <div className="flex items-center justify-between">
                <span className="text-sm text-ink-soft">Part {at + 1}</span>
                {buttons}
              </div>
              <WordsBox
                name={`${here}.label`}
                label="What it asks for"
                value={part.label}
                most={300}
                onWords={(label) => change({ label })}
              />
              <WordsBox
                name={`${here}.help`}
                label="A line of help"
                optional
                value={part.help}
                most={600}
                onWords={(help) => change({ help })}
              />
              <Tick checked={part.needed} onTick={(needed) => change({ needed })}>
                Without it, the text does not count as ready
              </Tick>
            </div>
          );
        }}
      />
      {parts.length < 8 ? (
        <Button
          variant="plain"
          size="small"
          className="mt-1 -ml-3"
          onClick={() => onChange([...parts, blankPart()])}
        >
          <Icon name="plus" />
          One more part
        </Button>
      ) : null}
    </Field>
  );
}
