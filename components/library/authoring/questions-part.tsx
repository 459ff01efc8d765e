"use client";

import { useEffect, useRef, useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { blankField, replaced } from "@/lib/library/authoring/rules/editing";
import type { DraftContent } from "@/lib/library/authoring/schema";
import { AddQuestion } from "./add-question";
import { OrderedList } from "./ordered-list";
import { QuestionCard } from "./question-card";
import type { Change } from "./type";

type QuestionsPartProps = { draft: DraftContent; change: Change };

/** The questions, folded: one open at a time is enough, but nobody is held to it. */
export function QuestionsPart({ draft: { fields }, change }: QuestionsPartProps) {
  const { errors } = useFormScope();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [shut, setShut] = useState<{ errors: unknown; keys: ReadonlySet<string> }>({
    errors,
    keys: new Set(),
  });
  const added = useRef<string | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!added.current) return;
    const item = box.current?.querySelector(`[data-item="${added.current}"]`);
    added.current = null;
    item?.querySelector<HTMLElement>("textarea")?.focus();
  });

  const marked = (key: string) => Object.keys(errors).some((name) => name.startsWith(`fields.${key}.`));
  const shutNow = shut.errors === errors ? shut.keys : new Set<string>();
  const isOpen = (key: string) => open.has(key) || (marked(key) && !shutNow.has(key));
  const turn = (key: string, on: boolean) => {
    setOpen(new Set(on ? [...open, key] : [...open].filter((one) => one !== key)));
    setShut({ errors, keys: new Set(on ? [...shutNow].filter((one) => one !== key) : [...shutNow, key]) });
  };

  return (
    <Card title="The questions">
      <div ref={box}>
        <Field name="fields" label="In the order in which they are asked" group hideLabel>
          {fields.length === 0 ? (
            <p className="text-ink-soft">
              None yet. An exercise can also be something to read and do, without any.
            </p>
          ) : null}
          <OrderedList
            label="The questions"
            noun="Question"
            items={fields}
            keyOf={({ key }) => key}
            onOrder={(next) => change({ fields: next })}
            removable={false}
            className="space-y-2"
            row={(field, at, buttons) => (
              <QuestionCard
                field={field}
                at={at}
                open={isOpen(field.key)}
                marked={marked(field.key)}
                buttons={buttons}
                onOpen={(on) => turn(field.key, on)}
                change={(patch) => change({ fields: replaced(fields, at, patch) })}
                onRemove={() => change({ fields: fields.toSpliced(at, 1) })}
              />
            )}
          />
          {fields.length < 30 ? (
            <AddQuestion
              onAdd={(type) => {
                const field = blankField(type);
                added.current = field.key;
                setOpen(new Set([field.key]));
                change({ fields: [...fields, field] });
              }}
            />
          ) : null}
        </Field>
      </div>
    </Card>
  );
}
