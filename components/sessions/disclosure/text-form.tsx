import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Autosave } from "@/components/sessions/notes/autosave";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { textLimit } from "@/lib/sessions/disclosure/schema";
import type { TextKind } from "@/lib/sessions/disclosure/terms";
import type { OwnText } from "@/lib/sessions/disclosure/types";
import { kindWords } from "./kind-words";

export type TextActions = { keep: FormAction; save: FormAction; step: FormAction };

type TextFormProps = {
  kind: TextKind;
  disclosureId: string | null;
  text: OwnText | undefined;
  coachName: string;
  partnerName: string;
  writer: string;
  actions: TextActions;
  /** It can be written at this stage. */
  open: boolean;
};

/** One text: its author's until it is sent, then their counselor's to read, and nobody else's before both have agreed. */
export function TextForm(props: TextFormProps) {
  const { kind, disclosureId, text, coachName, partnerName, writer, actions, open } = props;
  const { title, label, hint, sent } = kindWords(kind, partnerName, coachName);
  if (text?.sent || (text && !open))
    return (
      <Card title={sent} eyebrow={text.opened ? "Both of you can read this" : undefined}>
        <p className="written">{text.words}</p>
        {text.sent && !text.opened && disclosureId ? (
          <div className="mt-4 space-y-3">
            <p className="text-sm text-ink-soft">
              {isolate(coachName)} can read this, and nobody else. You can withdraw it.
            </p>
            <OneButton action={actions.step} fields={{ disclosureId, kind, step: "take_back" }}>
              Withdraw it
            </OneButton>
          </div>
        ) : null}
      </Card>
    );
  if (!open) return null;
  return (
    <Card title={title}>
      <ActionForm action={actions.save} className="space-y-4" aria-label={title}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="disclosureId" value={disclosureId ?? ""} />
        <Field name="words" label={label} hint={hint}>
          <TextArea rows={10} limit={textLimit} defaultValue={text?.words ?? ""} autoComplete="off" />
        </Field>
        <PrivateWords coachName={coachName} />
        <Autosave save={actions.keep} base={text?.revision ?? 0} writer={writer} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton variant="quiet" pendingText="One moment…">
            Save for me alone
          </SubmitButton>
          <SubmitButton name="send" value="yes" pendingText="One moment…">
            Send to my <Profession />
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
