import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { headingLimit, type NoteHeadings } from "@/lib/sessions/note-headings/schema";
import { noteParts } from "@/lib/sessions/progress-notes/schema";
import { partLabels } from "@/lib/sessions/progress-notes/terms";

type NoteHeadingsFormProps = { action: FormAction; chosen: NoteHeadings };

/** For the owner: what the parts of new notes are called. */
export function NoteHeadingsForm({ action, chosen }: NoteHeadingsFormProps) {
  return (
    <ActionForm action={action} className="space-y-4" aria-label="Headings of progress notes">
      <p>New notes begin with these. A note keeps the headings it was begun with.</p>
      {noteParts.map((part) => (
        <Field key={part} name={part} label={`In place of “${partLabels[part]}”`} optional>
          <TextInput limit={headingLimit} defaultValue={chosen[part] ?? ""} />
        </Field>
      ))}
      <SubmitButton variant="quiet" pendingText="One moment…">
        Save headings
      </SubmitButton>
    </ActionForm>
  );
}
