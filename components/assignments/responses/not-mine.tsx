"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { localCopies } from "@/lib/offline-drafts/local-copies";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { TurnFields } from "./turn-fields";

type NotMineProps = {
  action: FormAction;
  owner: string;
  assignmentId: string;
  occurrence: number;
  coachName: string;
  /** What this device may still hold of it. */
  sheet: string;
  deviceKey: string;
};

/** What somebody else sent in this person's place, taken out by their password. */
export function NotMine(props: NotMineProps) {
  const { action, owner, assignmentId, occurrence, coachName, sheet, deviceKey } = props;
  const forget = async () => {
    const copies = await localCopies(deviceKey);
    await copies.read(sheet);
    await copies.forget(sheet);
  };
  return (
    <Disclosure summary="Somebody else wrote this here">
      <div onSubmitCapture={() => void forget()}>
        <ActionForm action={action} keeps="nothing" className="space-y-4" aria-label="Take these answers out">
          <input type="hidden" name="owner" value={owner} />
          <TurnFields assignmentId={assignmentId} occurrence={occurrence} />
          <p>
            It happens on a device that two people use. You can take these answers out: this page is empty
            then, for you to fill in. Nobody can read them any more, neither <Name>{coachName}</Name> nor you,
            so whoever wrote them may want to copy them first.
          </p>
          <Field
            name="currentPassword"
            label="Your password"
            hint="So that nobody else takes out what you wrote."
          >
            <TextInput type="password" autoComplete="current-password" />
          </Field>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Take these answers out
          </SubmitButton>
        </ActionForm>
      </div>
    </Disclosure>
  );
}
