import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { EmailInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { askForLinkAction } from "./actions";

type Props = { searchParams: Promise<{ asked?: string }> };

export const metadata = { title: "Trouble signing in" };

export default async function RecoverPage({ searchParams }: Props) {
  if ((await searchParams).asked === "yes") {
    return (
      <>
        <PageHeader
          title="Please look at your email"
          lead="If this address has a sign-in, a link to set a new password is on its way. It works once, within the next hour."
        />
        <p className="text-sm text-ink-soft">
          Nothing there after a few minutes? Look among unwanted mail, or ask the person you work with here:
          they can give you a link themselves.
        </p>
        <ButtonLink href="/sign-in" variant="quiet">
          Back to sign-in
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Trouble signing in?"
        lead="Give the email address you sign in with. We send a link to set a new password."
      />
      <ActionForm action={askForLinkAction} keeps="nothing">
        <Field name="email" label="Email">
          <EmailInput autoComplete="username" />
        </Field>
        <SubmitButton size="wide" pendingText="One moment…">
          Send a link
        </SubmitButton>
      </ActionForm>
      <p className="text-sm text-ink-soft">
        No access to that mailbox? The person you work with here can give you a link themselves.
      </p>
      <ButtonLink href="/sign-in" variant="quiet">
        Back to sign-in
      </ButtonLink>
    </>
  );
}
