"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { blankStep, replaced } from "@/lib/library/authoring/rules/editing";
import type { DraftContent } from "@/lib/library/authoring/schema";
import { OrderedList } from "./ordered-list";
import type { Change } from "./type";
import { WordsBox } from "./words-box";

/** How to go about it, step by step, and an example for whoever wants one. */
export function HowPart({ draft, change }: { draft: DraftContent; change: Change }) {
  const { steps } = draft;
  return (
    <Card title="How to do it">
      <div className="space-y-5">
        <Field name="steps" label="A few short steps" group>
          <OrderedList
            label="The steps"
            noun="Step"
            items={steps}
            keyOf={({ key }) => key}
            onOrder={(next) => change({ steps: next })}
            least={1}
            className="space-y-2"
            row={({ key, text }, at, buttons) => (
              <div className="flex items-start gap-1">
                <div className="min-w-0 flex-1">
                  <WordsBox
                    name={`steps.${key}`}
                    label={`Step ${at + 1}`}
                    hideLabel
                    value={text}
                    most={400}
                    lines={2}
                    onWords={(words) => change({ steps: replaced(steps, at, { text: words }) })}
                  />
                </div>
                {buttons}
              </div>
            )}
          />
          {steps.length < 8 ? (
            <Button
              variant="plain"
              size="small"
              className="mt-1 -ml-3"
              onClick={() => change({ steps: [...steps, blankStep()] })}
            >
              <Icon name="plus" />
              One more step
            </Button>
          ) : null}
        </Field>
        <WordsBox
          name="example"
          label="An example that sounds like a real person"
          hint="Folded away until they ask for it."
          optional
          value={draft.example}
          most={3_000}
          lines={4}
          onWords={(example) => change({ example })}
        />
      </div>
    </Card>
  );
}
