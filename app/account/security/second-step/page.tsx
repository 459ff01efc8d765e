import { BeginForm } from "@/components/accounts/second-step/begin-form";
import { RecoveryCodes } from "@/components/accounts/second-step/recovery-codes";
import { RenewCodes } from "@/components/accounts/second-step/renew-codes";
import { Scan } from "@/components/accounts/second-step/scan";
import { TurnOff } from "@/components/accounts/second-step/turn-off";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ownSecondStep } from "@/lib/accounts/second-step/queries";
import { requireStaff } from "@/lib/platform/auth/session";
import { momentInWords } from "@/lib/platform/time/day";
import { practiceRules } from "@/lib/practice/settings/queries";
import { beginSecondStepAction, endSecondStepAction, recoveryCodesAction } from "./actions";

export const metadata = { title: "Second step" };

export default async function SecondStepPage() {
  const coach = await requireStaff();
  const [step, { secondStepRequired }] = await Promise.all([ownSecondStep(coach), practiceRules(coach)]);
  return (
    <>
      <PageHeader
        title="Second step"
        lead="After your password, a code from your phone. Whoever learns your password alone does not get in."
      />
      <div className="max-w-[44rem] space-y-6">
        {coach.owesSecondStep ? (
          <Notice title="This comes first">
            Your practice asks everybody who works here for a second step. It takes two minutes. Then you can
            go on.
          </Notice>
        ) : null}
        {step.status === "on" ? (
          <p className="font-semibold">On since {momentInWords(step.since, coach.timeZone, coach.at)}.</p>
        ) : null}
        {step.status === "off" ? (
          <BeginForm action={beginSecondStepAction} />
        ) : (
          // One form for both: the codes it gives back stay where they are shown while the page around them changes.
          <ActionForm action={recoveryCodesAction} keeps="nothing">
            <RecoveryCodes />
            {step.status === "begun" ? (
              <Scan secret={step.secret} address={step.address} />
            ) : (
              <RenewCodes left={step.codesLeft} />
            )}
          </ActionForm>
        )}
        {step.status === "on" ? <TurnOff action={endSecondStepAction} required={secondStepRequired} /> : null}
        <p className="text-sm text-ink-soft">
          Lost your phone and your recovery codes? An owner of your practice can make a one-time link for you,
          which turns the second step off. For the last owner, whoever runs the server can.
        </p>
        {coach.owesSecondStep ? null : (
          <ButtonLink href="/account/security" variant="quiet">
            Back to your sign-in
          </ButtonLink>
        )}
      </div>
    </>
  );
}
