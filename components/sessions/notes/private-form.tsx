import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextArea } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { privateNoteLimit } from "@/lib/sessions/private-notes/schema";
import type { PrivateNote } from "@/lib/sessions/private-notes/types";
import { Autosave } from "./autosave";

type PrivateFormProps = {
  appointmentId: string;
  note: PrivateNote;
  writer: string;
  keep: FormAction;
  save: FormAction;
  remove: FormAction;
};

/** The private note: one large sheet of another color, so that nobody takes it for the record. */
export function PrivateForm({ appointmentId, note, writer, keep, save, remove }: PrivateFormProps) {
  return (
    <section
      aria-labelledby="private-note"
      className="rounded-lg border-2 border-dashed border-clay bg-clay-soft p-4 sm:p-6"
    >
      <h2 id="private-note" className="flex items-center gap-2 text-xl text-clay">
        <Icon name="lock-keyhole" />
        Private note. Not part of the record
      </h2>
      <p className="mt-2 mb-5 max-w-[42rem]">
        Only you can read this: no colleague, no owner, nobody who goes on with the couple. It is encrypted
        before it is stored, and stands in no copy, export or search.
      </p>
      {note.words === null ? (
        <Notice tone="warn" title="This note can’t be opened">
          The server no longer has the key that it was sealed with. It is kept as it is; ask whoever runs the
          server to add the earlier key again.
        </Notice>
      ) : (
        <ActionForm action={save} className="space-y-4" aria-label="Private note">
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <Field name="words" label="For yourself alone">
            <TextArea
              rows={14}
              className="min-h-64"
              limit={privateNoteLimit}
              defaultValue={note.words}
              autoComplete="off"
            />
          </Field>
          <Autosave save={keep} base={note.revision} writer={writer} />
          <SubmitButton variant="quiet" pendingText="One moment…">
            Save private note
          </SubmitButton>
        </ActionForm>
      )}
      {note.revision > 0 ? (
        <div className="mt-4">
          <OneButton
            action={remove}
            fields={{ appointmentId }}
            variant="plain"
            ask={{
              title: "Delete this private note?",
              text: "It is gone for good. Earlier backups still hold it, encrypted.",
              yes: "Delete it",
            }}
          >
            Delete this note
          </OneButton>
        </div>
      ) : null}
    </section>
  );
}
