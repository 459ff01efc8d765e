import { redirect } from "next/navigation";
import { signInInsteadAction, unlockAction } from "@/app/(auth)/unlock/actions";
import { PinInput } from "@/components/accounts/shared-device/pin-input";
import { WhereIWas } from "@/components/accounts/shared-device/where-i-was";
import { ActionForm } from "@/components/forms/action-form";
import { PlainPage } from "@/components/shell/plain-page";
import { LockedEntry } from "@/components/shell/session-marks";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { lockedLogin } from "@/lib/platform/auth/session";

export const metadata = { title: "Locked" };

/** Says of nobody whose it is: whoever holds the device may not know. */
export default async function UnlockPage() {
  if (!(await lockedLogin())) redirect("/");
  return (
    <PlainPage title="Locked">
      <LockedEntry />
      <p>Type the PIN to go on. Words that were not sent yet are kept for whoever wrote them.</p>
      <ActionForm action={unlockAction} keeps="nothing" className="space-y-4" aria-label="Unlock this device">
        <WhereIWas />
        <Field name="pin" label="Your PIN">
          <PinInput />
        </Field>
        <SubmitButton size="wide" pendingText="One moment…">
          Go on
        </SubmitButton>
      </ActionForm>
      <ActionForm action={signInInsteadAction} keeps="nothing" className="" aria-label="Sign in instead">
        <SubmitButton variant="plain" size="small" pendingText="One moment…" className="-ml-3">
          I forgot it, or I am somebody else
        </SubmitButton>
      </ActionForm>
      <p className="text-sm text-ink-soft">That leads to the sign-in page, and signs out whoever was here.</p>
    </PlainPage>
  );
}
