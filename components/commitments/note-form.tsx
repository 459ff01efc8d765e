"use client";

import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { useProfession } from "@/components/shell/profession";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { noteLimit } from "@/lib/commitments/schema";
import type { Happened } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day-words";
import { DayFields } from "./day-fields";

export type NoteActions = { write: FormAction; remove: FormAction };

type NoteFormProps = { line: Happened; partnerName: string; actions: NoteActions };

/** A word to the counselor. Of the other's promise it is "I saw it differently", and the other is never told. */
export function NoteForm({ line, partnerName, actions }: NoteFormProps) {
  const { commitmentId, onDate, mine, note } = line;
  const { counselor } = useProfession();
  const written = note !== null;
  const who = mine
    ? `Only your ${counselor} reads it; ${isolate(partnerName)} does not.`
    : `This goes to your ${counselor} alone. ${isolate(partnerName)} is not told, and nothing here changes.`;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center text-ink-soft underline decoration-line underline-offset-4 hover:text-ink md:min-h-9">
        {mine ? `A word to your ${counselor}` : "I saw it differently"}
        <span className="sr-only">
          : {line.words}, {dayInWords(onDate)}
        </span>
      </summary>
      <ActionForm action={actions.write} className="space-y-3">
        <DayFields commitmentId={commitmentId} onDate={onDate} />
        <Field
          name="words"
          label={mine ? "What you would like them to know" : "In your own words"}
          hint={who}
          required={mine}
          optional={!mine}
        >
          <TextArea rows={2} limit={noteLimit} defaultValue={note ?? ""} />
        </Field>
        <PrivateWords brief />
        <SubmitButton variant="quiet" size="small" pendingText="Saving…">
          {written ? "Save changes" : `Tell your ${counselor}`}
        </SubmitButton>
      </ActionForm>
      {written ? (
        <ActionForm action={actions.remove} className="mt-2">
          <DayFields commitmentId={commitmentId} onDate={onDate} />
          <ConfirmDialog
            trigger="Withdraw it"
            title="Withdraw this note?"
            confirmLabel="Withdraw it"
            variant="plain"
            size="small"
          >
            It is gone then. What your {counselor} has read stays known.
          </ConfirmDialog>
        </ActionForm>
      ) : null}
    </details>
  );
}
