import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { ChoiceList } from "@/components/ui/choice-list";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Profile } from "@/lib/platform/text/profession";
import type { Partner } from "@/lib/practice/couples/types";
import type { NoteHeadings } from "@/lib/sessions/note-headings/schema";
import { partLimit } from "@/lib/sessions/progress-notes/schema";
import { headingOf, partHints, partsFor } from "@/lib/sessions/progress-notes/terms";
import type { ProgressNote } from "@/lib/sessions/progress-notes/types";
import { Autosave } from "./autosave";

type ProgressFormProps = {
  appointmentId: string;
  note: ProgressNote | null;
  /** What a new note begins with. */
  headings: NoteHeadings;
  /** Who was to come. */
  partners: readonly Partner[];
  profile: Profile;
  writer: string;
  keep: FormAction;
  save: FormAction;
};

/** The note for the record, until it is signed. */
export function ProgressForm(props: ProgressFormProps) {
  const { appointmentId, note, headings, partners, profile, writer, keep, save } = props;
  return (
    <Card title="Progress note" eyebrow="Part of the record. A draft until you sign it">
      <ActionForm action={save} className="space-y-5" aria-label="Progress note">
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <Field name="attended" label="Who was there" group>
          <ChoiceList
            type="checkbox"
            name="attended[]"
            columns={2}
            defaultValue={note?.content.attended ?? []}
            options={partners.map(({ clientId, firstName }) => ({
              value: clientId,
              label: isolate(firstName),
            }))}
          />
        </Field>
        {partsFor(profile).map((part) => (
          <Field
            key={part}
            name={part}
            label={headingOf(part, note ? note.content.headings : headings)}
            hint={partHints[part]}
          >
            <TextArea rows={2} limit={partLimit} defaultValue={note?.content[part] ?? ""} />
          </Field>
        ))}
        <Autosave save={keep} base={note?.revision ?? 0} writer={writer} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="quiet" pendingText="One moment…">
            Save draft
          </SubmitButton>
          <ConfirmDialog
            trigger="Sign note"
            title="Sign this note?"
            confirmLabel="Sign it"
            variant="primary"
            name="sign"
            value="yes"
          >
            It becomes part of the record. Nobody can change it after that; you can add to it.
          </ConfirmDialog>
        </div>
        <p className="text-sm text-ink-soft">
          Once signed it can’t be changed by anybody. You can add to it, with the day beside what you add.
        </p>
      </ActionForm>
    </Card>
  );
}
