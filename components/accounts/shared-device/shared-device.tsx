import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { PinInput } from "./pin-input";

type SharedDeviceProps = {
  /** In words; null where this device asks for no PIN. */
  since: string | null;
  setPin: FormAction;
  turnOff: FormAction;
};

function PinForm({ action, label, button }: { action: FormAction; label: string; button: string }) {
  return (
    <ActionForm action={action} keeps="nothing" className="space-y-4" aria-label={label}>
      <Field name="pin" label="Your PIN" hint="Four to eight digits that nobody close to you would guess.">
        <PinInput />
      </Field>
      <Field name="currentPassword" label="Your password" hint="So that nobody can set it for you.">
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton pendingText="One moment…">{button}</SubmitButton>
    </ActionForm>
  );
}

/** One person's choice for the device they are on: a PIN after two minutes away. */
export function SharedDevice({ since, setPin, turnOff }: SharedDeviceProps) {
  return (
    <Card title="A phone or computer that others use too" id="shared" className="scroll-mt-20">
      <div className="space-y-4">
        <p>
          {since
            ? `On here since ${since}. Each page says that you are the one writing, and after two minutes away it locks until you type your PIN. A few wrong ones sign you out here.`
            : "If somebody else uses this device, you can set a PIN for yourself. Each page then says that you are the one writing, and after two minutes away it locks until you type your PIN."}
        </p>
        <p className="text-sm text-ink-soft">
          Whoever else signs in here uses an address and a password of their own, and sees nothing of yours,
          nor whether you have a PIN. A PIN does not stop somebody who watches you type it or asks you for it:{" "}
          <a href="/exit-help" className="link">
            About leaving safely
          </a>{" "}
          says what may help then.
        </p>
        {since ? (
          <>
            <Disclosure summary="Choose another PIN">
              <PinForm action={setPin} label="Choose another PIN" button="Save this PIN" />
            </Disclosure>
            <Disclosure summary="Turn it off on this device">
              <ActionForm
                action={turnOff}
                keeps="nothing"
                className="space-y-4"
                aria-label="Turn the PIN off"
              >
                <Field name="currentPassword" label="Your password">
                  <TextInput type="password" autoComplete="current-password" />
                </Field>
                <SubmitButton variant="quiet" pendingText="One moment…">
                  Turn the PIN off
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          </>
        ) : (
          <Disclosure summary="Set a PIN for this device">
            <PinForm action={setPin} label="Set a PIN" button="Set this PIN" />
          </Disclosure>
        )}
      </div>
    </Card>
  );
}
