import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Partner } from "@/lib/practice/couples/types";
import { AtOnce } from "./at-once";

type GoOnAloneProps = {
  action: FormAction;
  coupleId: string;
  partners: readonly Partner[];
  /** Their work is ending already: for whoever goes on it is a new beginning. */
  over: boolean;
};

/** The access of one ends; all of it is said before. */
export function GoOnAlone({ action, coupleId, partners, over }: GoOnAloneProps) {
  return (
    <Disclosure summary="Go on with one of them">
      <ActionForm action={action} className="space-y-4" aria-label="Go on with one of them">
        <input type="hidden" name="coupleId" value={coupleId} />
        <p>Talk with both first: their pages change at once, and say so.</p>
        <ul className="list-disc space-y-2 pl-5">
          <li>
            Whoever leaves can still sign in, finds a calm page, and can read and take along what they wrote
            themselves. An invitation that was not used stops working.
          </li>
          <li>
            Whoever stays goes on with you. Their pages speak of nobody else, and what is made for two is put
            away.
          </li>
          <li>
            {over
              ? "It is a new beginning: they are asked to sign “Before you begin” anew, and exercises that were still open are withdrawn."
              : "Agreements and shared weeks end. Exercises for both, and those of whoever leaves, are withdrawn. What both could read stays readable for whoever stays, for thirty days at the most."}
          </li>
        </ul>
        <Field name="clientId" label="Who goes on?" group required>
          <ChoiceList
            options={partners.map(({ clientId, firstName }) => ({
              value: clientId,
              label: isolate(firstName),
            }))}
          />
        </Field>
        {over ? null : <AtOnce />}
        <SubmitButton variant="quiet" pendingText="One moment…">
          Go on with one of them
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
