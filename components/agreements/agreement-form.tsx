import { type AgreementKind, limits } from "@/lib/agreements/schema";
import type { Person } from "@/lib/agreements/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ActionForm } from "../forms/action-form";
import { ChoiceList } from "../ui/choice-list";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Field } from "../ui/field";
import { DateInput, TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { LineFields } from "./line-fields";
import { kindOptions } from "./words";

type AgreementFormProps = {
  action: FormAction;
  partners: readonly Person[];
  me: string | null;
  submitKey: string;
  /** What is there already: a draft, or the words that are to be changed. */
  given: {
    title: string;
    kind?: AgreementKind | undefined;
    items: readonly Readonly<Record<string, unknown>>[];
    reviewOn: string;
  };
  days: { first: string; last: string };
  coupleId?: string;
  /** The wording that these words change. */
  of?: { agreementId: string; version: number } | undefined;
  /** Who can read it from then on, in a sentence. */
  readers: string;
  /** A partner may keep it for themselves first. */
  draftId?: string;
};

/** One form for both partners and their counselor, for something new and for other words. */
export function AgreementForm(props: AgreementFormProps) {
  const { action, partners, me, submitKey, given, days, coupleId, of, readers, draftId } = props;
  return (
    <ActionForm action={action} className="space-y-7">
      <input type="hidden" name="submitKey" value={submitKey} />
      {coupleId ? <input type="hidden" name="coupleId" value={coupleId} /> : null}
      {draftId ? <input type="hidden" name="draftId" value={draftId} /> : null}
      {of ? (
        <>
          <input type="hidden" name="agreementId" value={of.agreementId} />
          <input type="hidden" name="baseVersion" value={of.version} />
        </>
      ) : (
        <Field name="kind" label="What is it?" group required>
          <ChoiceList options={kindOptions} {...(given.kind ? { defaultValue: given.kind } : {})} />
        </Field>
      )}
      <Field name="title" label="A short name" hint="So that you both know which one you mean." required>
        <TextInput defaultValue={given.title} limit={limits.title} autoComplete="off" />
      </Field>
      <Field
        name="items"
        label="The lines"
        hint="One or two are plenty. Write what somebody will do themselves; what follows when a line is crossed is a step of one’s own, not a punishment."
        group
      >
        <LineFields given={given.items} partners={partners} me={me} />
      </Field>
      <Field
        name="reviewOn"
        label="When do you review it?"
        hint="Two to four weeks is a good first stretch. Nothing happens on that day by itself."
        required
      >
        <DateInput defaultValue={given.reviewOn} min={days.first} max={days.last} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <ConfirmDialog
          trigger="Propose it"
          title="Propose this agreement?"
          confirmLabel="Yes, propose it"
          cancelLabel="Not yet"
          variant="primary"
          size="wide"
          name="intent"
          value="propose"
        >
          <p>
            {readers} From then on it counts as a proposal; it is in force only once both partners have
            signed.
          </p>
        </ConfirmDialog>
        {draftId ? (
          <SubmitButton variant="quiet" name="intent" value="keep" pendingText="Saving…">
            Save draft
          </SubmitButton>
        ) : null}
      </div>
    </ActionForm>
  );
}
