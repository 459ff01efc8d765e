import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MyPauses, Until } from "@/lib/pace/pauses/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { BeginAgain } from "./begin-again";

export type RestActions = {
  alone: FormAction;
  back: FormAction;
  yes: FormAction;
  yesBack: FormAction;
  end: FormAction;
};
type RestProps = {
  pauses: MyPauses;
  /** Null for somebody who works here alone. */
  partnerName: string | null;
  actions: RestActions;
};

const until = ({ untilOn }: Until, today: string) =>
  untilOn ? `until ${dayInWords(untilOn, today)}` : "for as long as it takes";

/** Resting for oneself, which nobody else here can see; or together, once both have said yes. */
export function Rest({ pauses, partnerName, actions }: RestProps) {
  const { today, coachName, ending, alone, yes, ours, last } = pauses;
  const unchanged = partnerName ? (
    <>
      {" "}
      For <Name>{partnerName}</Name> everything looks as it always does.
    </>
  ) : null;
  return (
    <Card title="A break" id="rest" className="scroll-mt-20">
      <div className="space-y-5">
        {ours && partnerName ? (
          <div className="space-y-3">
            <p className="font-semibold">We are pausing, {until(ours, today)}.</p>
            <p className="text-ink-soft">
              Your exercises rest. Either of you can end this at any time, and <Name>{partnerName}</Name> will
              be able to tell when it was you.
            </p>
            <ActionForm action={actions.end} className="">
              <BeginAgain />
            </ActionForm>
          </div>
        ) : null}
        {!ours && last && partnerName ? (
          <p className="text-ink-soft">
            Your last pause together:{" "}
            {last.fromDay === last.toDay
              ? dayInWords(last.fromDay, today)
              : `${dayInWords(last.fromDay, today)} to ${dayInWords(last.toDay, today)}`}
            .
          </p>
        ) : null}
        {alone ? (
          <div className="space-y-3">
            <p className="font-semibold">You are taking a break, {until(alone, today)}.</p>
            <p className="text-ink-soft">
              <Name>{coachName}</Name> knows.{unchanged}
            </p>
            <One action={actions.back}>I am back</One>
          </div>
        ) : (
          <Disclosure summary="Take a break">
            <UntilForm action={actions.alone} today={today} label="Take a break" button="Take a break now">
              Your exercises wait without a word. <Name>{coachName}</Name> is told.{unchanged}
            </UntilForm>
          </Disclosure>
        )}
        {ours || ending || !partnerName ? null : yes ? (
          <div className="space-y-3">
            <p>
              You have said yes to a pause together, {until(yes, today)}. <Name>{partnerName}</Name> is not
              shown that. It begins when you have both said yes.
            </p>
            <One action={actions.yesBack}>Withdraw my yes</One>
          </div>
        ) : (
          <Disclosure summary="Pause together">
            <UntilForm
              action={actions.yes}
              today={today}
              label="Pause together"
              button="Say yes to a pause together"
            >
              Talk about it first. Each of you says yes here, and neither sees the other’s until both are
              there. Then it begins at once, so <Name>{partnerName}</Name> will be able to tell that you have
              said yes. Of two days the nearer one counts. <Name>{coachName}</Name> can see a yes. You can
              withdraw yours while it waits; after the second time you can say it again a week later.
            </UntilForm>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

function One({ action, children }: { action: FormAction; children: string }) {
  return (
    <ActionForm action={action} className="">
      <SubmitButton variant="quiet" pendingText="One moment…">
        {children}
      </SubmitButton>
    </ActionForm>
  );
}

type UntilFormProps = {
  action: FormAction;
  today: string;
  label: string;
  button: string;
  children: ReactNode;
};

function UntilForm({ action, today, label, button, children }: UntilFormProps) {
  return (
    <ActionForm action={action} className="-ml-6 space-y-4" aria-label={label}>
      <p className="text-ink-soft">{children}</p>
      <Field name="untilOn" label="Back on" hint="Leave it empty if you cannot say yet." optional>
        <DateInput min={today} />
      </Field>
      <SubmitButton variant="quiet" pendingText="One moment…">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
