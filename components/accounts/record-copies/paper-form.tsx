import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { forWhomLimit } from "@/lib/accounts/record-copies/schema";
import type { PartnerAuthorization } from "@/lib/accounts/record-copies/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { Confided } from "./confided";

type PaperFormProps = { coupleId: string; partners: readonly PartnerAuthorization[]; record: FormAction };

/** For a partner who has signed on paper. */
export function PaperForm({ coupleId, partners, record }: PaperFormProps) {
  return (
    <Disclosure summary="Record a signed paper">
      <ActionForm action={record} className="space-y-4" aria-label="Record a signed paper">
        <input type="hidden" name="coupleId" value={coupleId} />
        <Field name="clientId" label="Signed by" group required>
          <ChoiceList
            options={partners.map(({ clientId, firstName }) => ({
              value: clientId,
              label: isolate(firstName),
            }))}
          />
        </Field>
        <Field name="signedOn" label="Date on the paper" required>
          <DateInput />
        </Field>
        <Field name="forWhom" label="Who the copy is for, as the paper says" required>
          <TextInput limit={forWhomLimit} autoComplete="off" />
        </Field>
        <Confided>
          The paper names what they told you alone, too
          <span className="mt-0.5 block text-sm text-ink-soft">
            Otherwise answers for you only, check-ins, questionnaires and sessions alone stay out of the copy.
          </span>
        </Confided>
        <SubmitButton variant="quiet" pendingText="One moment…">
          Save
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
