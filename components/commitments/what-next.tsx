import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { DayFields } from "./day-fields";

type WhatNextProps = { action: FormAction; commitmentId: string; onDate: string; today: string };

/** Asked once, and only of the one who promised. */
export function WhatNext({ action, commitmentId, onDate, today }: WhatNextProps) {
  const day = <DayFields commitmentId={commitmentId} onDate={onDate} />;
  return (
    <section aria-label="What next?" className="mt-2 rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold">What next?</p>
      <p className="text-sm text-ink-soft">It happens. Choose what fits, or nothing at all.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <ActionForm action={action} className="">
          {day}
          <SubmitButton name="next" value="smaller" variant="quiet" size="small" pendingText="One moment…">
            Make a smaller one
          </SubmitButton>
        </ActionForm>
        <ActionForm action={action} className="">
          {day}
          <SubmitButton name="next" value="let_go" variant="quiet" size="small" pendingText="One moment…">
            Let it go
          </SubmitButton>
        </ActionForm>
      </div>
      <ActionForm action={action} className="mt-3 flex flex-wrap items-end gap-2">
        {day}
        <Field name="newOn" label="Another day" required>
          <DateInput min={today} />
        </Field>
        <SubmitButton name="next" value="another_day" variant="quiet" pendingText="One moment…">
          On that day
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
