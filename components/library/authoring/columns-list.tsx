"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { blankColumn, replaced } from "@/lib/library/authoring/rules/editing";
import { typeNames } from "@/lib/library/authoring/rules/names";
import type { DraftColumn } from "@/lib/library/authoring/schema";
import { columnTypes } from "@/lib/library/authoring/terms";
import { ChoicesList } from "./choices-list";
import { OrderedList } from "./ordered-list";
import { PickOne } from "./pick-one";
import { ScaleEnds } from "./scale-ends";
import { WordsBox } from "./words-box";

type ColumnsListProps = {
  /** `fields.<key>.columns` */
  name: string;
  columns: readonly DraftColumn[];
  onChange: (columns: DraftColumn[]) => void;
};

const kinds = Object.fromEntries(columnTypes.map((type) => [type, typeNames[type].name])) as Record<
  DraftColumn["type"],
  string
>;

/** What is asked in each line of a small table. */
export function ColumnsList({ name, columns, onChange }: ColumnsListProps) {
  return (
    <Field name={name} label="What each line asks" group>
      <OrderedList
        label="What each line asks"
        noun="Column"
        items={columns}
        keyOf={({ key }) => key}
        onOrder={onChange}
        least={1}
        className="space-y-3"
        row={(column, at, buttons) => {
          const change = (patch: Partial<DraftColumn>) => onChange(replaced(columns, at, patch));
          const here = `${name}.${column.key}`;
          return (
            <div className="space-y-3 rounded-md border border-line p-3">
              <div className="flex items-center justify-between">
                <span className="text-sm text-ink-soft">Column {at + 1}</span>
                {buttons}
              </div>
              <div className="grid gap-3 sm:grid-cols-2">
                <WordsBox
                  name={`${here}.label`}
                  label="Its name"
                  value={column.label}
                  most={300}
                  onWords={(label) => change({ label })}
                />
                <PickOne
                  name={`${here}.type`}
                  label="Kind of answer"
                  value={column.type}
                  options={kinds}
                  onPick={(type) => change({ type })}
                />
              </div>
              {column.type === "one_of" ? (
                <ChoicesList
                  name={`${here}.options`}
                  options={column.options}
                  most={20}
                  onChange={(options) => change({ options })}
                />
              ) : null}
              {column.type === "scale" ? <ScaleEnds name={here} scale={column} onChange={change} /> : null}
            </div>
          );
        }}
      />
      {columns.length < 6 ? (
        <Button
          variant="plain"
          size="small"
          className="mt-1 -ml-3"
          onClick={() => onChange([...columns, blankColumn()])}
        >
          <Icon name="plus" />
          One more column
        </Button>
      ) : null}
    </Field>
  );
}
