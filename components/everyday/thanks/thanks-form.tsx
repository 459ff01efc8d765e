import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ThanksKind, thanksKinds, thanksLimit } from "@/lib/everyday/thanks/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";

type ThanksFormProps = {
  action: FormAction;
  submitKey: string;
  prompt: { kind: ThanksKind; words: string };
  partnerName: string;
  coachName: string;
  /** While the couple parts it can only be kept. */
  maySend: boolean;
};

export function ThanksForm({ action, submitKey, prompt, partnerName, coachName, maySend }: ThanksFormProps) {
  return (
    <ActionForm action={action} afterDone="clear" aria-label="Say thank you">
      <input type="hidden" name="submitKey" value={submitKey} />
      <p className="text-lg">{prompt.words}</p>
      <Field name="kind" label="It is about" group required>
        <ChoiceList
          defaultValue={prompt.kind}
          options={Object.entries(thanksKinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field name="body" label="In your words" hint="Small and particular is easiest to believe." required>
        <TextArea rows={3} limit={thanksLimit} />
      </Field>
      <div className="flex flex-wrap gap-2">
        {maySend ? (
          <SubmitButton name="how" value="send" pendingText="One moment…">
            Send it to <Name>{partnerName}</Name>
          </SubmitButton>
        ) : null}
        <SubmitButton name="how" value="keep" variant="quiet" pendingText="One moment…">
          Save it for me
        </SubmitButton>
      </div>
      <p className="text-sm text-ink-soft">
        What you send, <Name>{coachName}</Name> can read, and <Name>{partnerName}</Name> once it is opened;
        nobody has to answer. What you keep is for you alone.
      </p>
    </ActionForm>
  );
}
