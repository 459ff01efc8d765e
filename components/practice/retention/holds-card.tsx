import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { reasonLimit } from "@/lib/practice/retention/schema";
import type { LegalHold } from "@/lib/practice/retention/types";

export type HoldsCardProps = {
  holds: readonly LegalHold[];
  say: (at: Date) => string;
  counselor: string;
  set: FormAction;
  lift: FormAction;
};

/** Records that must not be erased, by their number: owning a practice opens no record. */
export function HoldsCard({ holds, say, counselor, set, lift }: HoldsCardProps) {
  return (
    <Card title="Legal holds">
      <p className="text-ink-soft">
        Nothing of a record with a hold is erased, until you lift it. You know a record here by its number
        alone: its {counselor} finds it in the settings of the couple.
      </p>
      {holds.length > 0 ? (
        <ul className="my-3 divide-y divide-line border-y border-line">
          {holds.map(({ holdId, coupleId, reason, setAt }) => (
            <li key={holdId} className="space-y-2 py-3">
              <p className="break-all text-sm">
                <code>{coupleId}</code>, {say(setAt)}
              </p>
              <p className="written">{reason}</p>
              <OneButton
                action={lift}
                fields={{ holdId }}
                ask={{
                  title: "Lift this hold?",
                  text: "The record is then kept as long as every other, and erased after that.",
                  yes: "Lift the hold",
                }}
              >
                Lift
              </OneButton>
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary="Set a legal hold">
        <ActionForm action={set} className="space-y-4" aria-label="Set a legal hold">
          <Field name="coupleId" label="Number of the record" required>
            <TextInput autoComplete="off" spellCheck={false} />
          </Field>
          <Field name="reason" label="Why" hint={`You and its ${counselor} can read it.`} required>
            <TextInput limit={reasonLimit} autoComplete="off" />
          </Field>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Set the hold
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
