"use client";

import { eventLabels } from "@/components/charts/event-labels";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, Select, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { ChartEventKind, CoachChartEvent } from "@/lib/trust/types";

type EventFormProps = {
  action: FormAction;
  coupleId: string;
  kinds: readonly ChartEventKind[];
  today: string;
  partners: string;
  textLimit: number;
  /** The mark to change; none for a new one. */
  event?: CoachChartEvent;
};

/** Marks something that happened, on the chart and nowhere else. */
export function EventForm({ action, coupleId, kinds, today, partners, textLimit, event }: EventFormProps) {
  return (
    <ActionForm
      action={action}
      afterDone={event ? "keep" : "clear"}
      className="space-y-4"
      aria-label={event ? "Change this event" : "Add an event"}
    >
      <input type="hidden" name="coupleId" value={coupleId} />
      {event ? <input type="hidden" name="eventId" value={event.id} /> : null}
      <Field name="kind" label="What was it?" required>
        <Select
          options={kinds.map((kind) => ({ value: kind, label: eventLabels[kind] }))}
          defaultValue={event?.kind ?? "session"}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="onDate" label="When" required>
          <DateInput defaultValue={event?.onDate ?? today} />
        </Field>
        <Field name="toDate" label="Until" optional>
          <DateInput defaultValue={event?.toDate ?? undefined} />
        </Field>
      </div>
      <Field name="text" label="In a few words" optional>
        <TextInput limit={textLimit} defaultValue={event?.text ?? undefined} />
      </Field>
      <Field name="audience" label="Who sees it" group required>
        <ChoiceList
          defaultValue={event?.audience ?? "coach"}
          options={[
            { value: "coach", label: "Only you" },
            { value: "couple", label: `You, ${partners}` },
          ]}
        />
      </Field>
      <SubmitButton pendingText="Saving…">{event ? "Save the change" : "Add"}</SubmitButton>
    </ActionForm>
  );
}
