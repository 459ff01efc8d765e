import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type TurnBackProps = { coupleId: string; appointmentId: string; action: FormAction };

/** The way to the counselor's own side, by their password alone. */
export function TurnBack({ coupleId, appointmentId, action }: TurnBackProps) {
  return (
    <div className="mt-12 max-w-[26rem] border-t border-line pt-4 print:hidden">
      <Disclosure summary="Close this screen">
        <ActionForm action={action} keeps="nothing" className="space-y-4" aria-label="Close this screen">
          <input type="hidden" name="coupleId" value={coupleId} />
          <input type="hidden" name="appointmentId" value={appointmentId} />
          <Field name="currentPassword" label="Password of whoever is signed in">
            <TextInput type="password" autoComplete="off" />
          </Field>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Close
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
