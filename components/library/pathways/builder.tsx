"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { OrderedList } from "@/components/library/authoring/ordered-list";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { emptyStep } from "@/lib/library/pathways/rules/draft";
import { mostSteps, textLimit } from "@/lib/library/pathways/schema";
import type { PathwayInHand } from "@/lib/library/pathways/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { ShelfChoice } from "./exercise-fields";
import { StepFields } from "./step-fields";

type Step = PathwayInHand["draft"]["steps"][number];
type Kept = { key: string; step: Step };
type BuilderProps = { given: PathwayInHand; shelf: readonly ShelfChoice[]; action: FormAction };

let made = 0;
const keyed = (step: Step): Kept => {
  made += 1;
  return { key: `n${made}`, step };
};

/** Steps to put in order; what is typed in a box stays there however often its step is moved. */
export function PathwayBuilder({ given, shelf, action }: BuilderProps) {
  const { pathwayId, revision, version, draft } = given;
  const [steps, setSteps] = useState(() => draft.steps.map((step, at): Kept => ({ key: `s${at}`, step })));
  return (
    <ActionForm action={action} className="space-y-6" aria-label="Write this pathway">
      <input type="hidden" name="pathwayId" value={pathwayId} />
      <input type="hidden" name="baseRevision" value={revision} />
      <Card title="What it is">
        <div className="space-y-4">
          <Field name="title" label="Title" required>
            <TextInput defaultValue={draft.title} limit={80} />
          </Field>
          <Field name="aim" label="What it is for, in a sentence" required>
            <TextArea defaultValue={draft.aim} rows={2} limit={300} />
          </Field>
          <div className="grid gap-4 md:grid-cols-2">
            <Field name="suits" label="Good for" required>
              <TextArea defaultValue={draft.suits} rows={3} limit={textLimit} />
            </Field>
            <Field name="notWhen" label="Not for" required>
              <TextArea defaultValue={draft.notWhen} rows={3} limit={textLimit} />
            </Field>
          </div>
        </div>
      </Card>
      <Field name="steps" label="Steps" group>
        <OrderedList
          items={steps}
          keyOf={({ key }) => key}
          noun="Step"
          least={1}
          onOrder={setSteps}
          className="space-y-4"
          label="Steps"
          row={({ step }, at, buttons) => <StepFields step={step} at={at} shelf={shelf} buttons={buttons} />}
        />
        {steps.length < mostSteps ? (
          <button
            type="button"
            className={buttonStyle("quiet", "small", "mt-4")}
            onClick={() => setSteps([...steps, keyed(emptyStep())])}
          >
            <Icon name="plus" />
            Add a step
          </button>
        ) : null}
      </Field>
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-line bg-surface py-3">
        <SubmitButton name="intent" value="publish" pendingText="One moment…">
          {version === null ? "Publish" : `Publish version ${version + 1}`}
        </SubmitButton>
        <SubmitButton name="intent" value="save" variant="quiet" pendingText="One moment…">
          Save draft
        </SubmitButton>
        <span className="text-sm text-ink-soft">
          {version === null
            ? "Until it is published, only you see it."
            : "Couples under way stay on the plan that was made for them."}
        </span>
      </div>
    </ActionForm>
  );
}
