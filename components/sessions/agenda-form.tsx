import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { noteLimit } from "@/lib/sessions/agenda/schema";

type AgendaFormProps = {
  responseId: string;
  item: { itemId: string; note: string | null; discussedAt: string | null } | null;
  talk: FormAction;
  discussed: FormAction;
};

/** "Add to session agenda": on the counselor's list, off it once it was talked about. */
export function AgendaForm({ responseId, item, talk, discussed }: AgendaFormProps) {
  if (item && !item.discussedAt) {
    return (
      <ActionForm key="discussed" action={discussed} className="space-y-3">
        <p>On your list for the session.</p>
        {item.note ? <p className="whitespace-pre-wrap text-sm text-ink-soft">{item.note}</p> : null}
        <input type="hidden" name="itemId" value={item.itemId} />
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          Mark as discussed
        </SubmitButton>
      </ActionForm>
    );
  }
  return (
    <ActionForm key="talk" action={talk} className="space-y-3">
      {item?.discussedAt ? (
        <p className="text-sm text-ink-soft">Discussed, noted {item.discussedAt}.</p>
      ) : null}
      <input type="hidden" name="responseId" value={responseId} />
      <Field name="note" label="A note for yourself" optional>
        <TextArea rows={2} limit={noteLimit} />
      </Field>
      <SubmitButton variant="quiet" pendingText="One moment…">
        Add to session agenda
      </SubmitButton>
    </ActionForm>
  );
}
