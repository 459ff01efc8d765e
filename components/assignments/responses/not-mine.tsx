import { PinInput } from "@/components/accounts/shared-device/pin-input";
import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { TurnFields } from "./turn-fields";

type NotMineProps = {
  action: FormAction;
  owner: string;
  assignmentId: string;
  occurrence: number;
  coachName: string;
};

/** On a shared device: what somebody else sent in this person's place, taken out by their PIN. */
export function NotMine({ action, owner, assignmentId, occurrence, coachName }: NotMineProps) {
  return (
    <Disclosure summary="Somebody else wrote this here">
      <ActionForm action={action} keeps="nothing" className="space-y-4" aria-label="Take these answers out">
        <input type="hidden" name="owner" value={owner} />
        <TurnFields assignmentId={assignmentId} occurrence={occurrence} />
        <p>
          It happens on a device that two people use. You can take these answers out: this page is empty then,
          for you to fill in. Nobody can read them any more, neither <Name>{coachName}</Name> nor you, so
          whoever wrote them may want to copy them first.
        </p>
        <Field name="pin" label="Your PIN" hint="So that nobody else takes out what you wrote.">
          <PinInput />
        </Field>
        <SubmitButton variant="quiet" pendingText="One moment…">
          Take these answers out
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
