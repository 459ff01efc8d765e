import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { forWhomLimit } from "@/lib/accounts/record-copies/schema";
import type { MyAuthorization } from "@/lib/accounts/record-copies/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dateInWords } from "@/lib/platform/time/day";
import { Confided } from "./confided";

type OwnAuthorizationProps = { mine: MyAuthorization; authorize: FormAction; withdraw: FormAction };

/** One person's own yes to one copy, or that they have given it. Nothing of it is shown to the other. */
export function OwnAuthorization({ mine: { open, coachName }, authorize, withdraw }: OwnAuthorizationProps) {
  if (open)
    return (
      <Card title="You have authorized one copy">
        <p>
          For: <span className="written">{open.forWhom}</span>
        </p>
        <p className="mt-2 text-ink-soft">
          {open.how === "paper" ? "From a paper you signed on " : "Given on "}
          <time dateTime={open.signedOn}>{dateInWords(open.signedOn)}</time>. It counts for 90 days.{" "}
          {open.confided ? "What you told your " : "It leaves out what you told your "}
          <Profession /> alone{open.confided ? " may be in it." : "."}
        </p>
        <p className="my-4">
          You can withdraw this until the copy is made. My data says on which day one was made.
        </p>
        <ActionForm action={withdraw} aria-label="Withdraw your authorization">
          <input type="hidden" name="withdraw" value="yes" />
          <SubmitButton variant="quiet">Withdraw it</SubmitButton>
        </ActionForm>
      </Card>
    );
  return (
    <Card title="Your own authorization">
      <ActionForm
        action={authorize}
        keeps="nothing"
        className="space-y-4"
        aria-label="Your own authorization"
      >
        <Field
          name="forWhom"
          label="Who is the copy for?"
          hint="For example: me, or my lawyer and their name."
          required
        >
          <TextInput limit={forWhomLimit} autoComplete="off" />
        </Field>
        <Confided>
          What I told my <Profession /> alone may be in it, too
          <span className="mt-0.5 block text-sm text-ink-soft">
            That is answers for your <Profession /> only, your check-ins, and sessions you had alone. Whoever
            gets the copy can read them; in a copy for both, your partner can. What you answered to
            questionnaires is in a copy of your part alone.
          </span>
        </Confided>
        <p className="text-ink-soft">
          Only you and <Name>{coachName}</Name> see that you have authorized it.
        </p>
        <PrivateWords coachName={coachName} brief />
        <SubmitButton pendingText="One moment…">Authorize one copy</SubmitButton>
      </ActionForm>
    </Card>
  );
}
