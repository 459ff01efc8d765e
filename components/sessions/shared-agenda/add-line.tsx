"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { lineLimit } from "@/lib/sessions/shared-agenda/schema";

type AddLineProps = {
  coupleId: string;
  action: FormAction;
  /** The page to go back to, where this form is a page's. */
  back?: string;
};

/** One line for the agenda: the counselor's own until they share it. */
export function AddLine({ coupleId, action, back }: AddLineProps) {
  return (
    <ActionForm action={action} afterDone="clear" className="space-y-4" aria-label="One line for the agenda">
      <input type="hidden" name="coupleId" value={coupleId} />
      {back === undefined ? null : <input type="hidden" name="back" value={back} />}
      <Field
        name="line"
        label="What to talk about"
        hint="Only you see it until you share the agenda with both."
      >
        <TextInput limit={lineLimit} autoComplete="off" />
      </Field>
      <SubmitButton pendingText="One moment…">Add to the agenda</SubmitButton>
    </ActionForm>
  );
}
