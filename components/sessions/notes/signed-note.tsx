import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Partner } from "@/lib/practice/couples/types";
import { partLimit } from "@/lib/sessions/progress-notes/schema";
import { writtenParts } from "@/lib/sessions/progress-notes/terms";
import type { ProgressNote } from "@/lib/sessions/progress-notes/types";

type SignedNoteProps = {
  note: ProgressNote;
  partners: readonly Partner[];
  say: (at: Date) => string;
  add: FormAction;
};

/** A note as it was signed, and all that was added since. */
export function SignedNote({ note, partners, say, add }: SignedNoteProps) {
  const { noteId, content, signedAt, coachName, addenda } = note;
  const there = partners.filter(({ clientId }) => content.attended.includes(clientId));
  return (
    <Card
      title="Progress note"
      eyebrow={`Part of the record. Signed by ${isolate(coachName)}${signedAt ? `, ${say(signedAt)}` : ""}`}
    >
      <dl className="space-y-4">
        <div>
          <dt className="text-sm text-ink-soft">Who was there</dt>
          <dd>
            {there.length > 0 ? there.map(({ firstName }) => isolate(firstName)).join(" and ") : "Not noted"}
          </dd>
        </div>
        {writtenParts(content).map(({ part, label, words }) => (
          <div key={part}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="written">{words}</dd>
          </div>
        ))}
      </dl>
      {addenda.length > 0 ? (
        <section aria-label="Added later" className="mt-5 border-t border-line pt-4">
          <ul className="space-y-3">
            {addenda.map(({ addendumId, words, addedAt, coachName: by }) => (
              <li key={addendumId}>
                <p className="text-sm text-ink-soft">
                  Added {say(addedAt)} by <Name>{by}</Name>
                </p>
                <p className="written">{words}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Disclosure summary="Add to this note" className="mt-4">
        <ActionForm action={add} afterDone="clear" className="space-y-4" aria-label="Add to this note">
          <input type="hidden" name="noteId" value={noteId} />
          <Field name="words" label="What is to be added" required>
            <TextArea rows={3} limit={partLimit} />
          </Field>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Add and sign
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
