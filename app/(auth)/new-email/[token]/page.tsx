import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { openEmailLink } from "@/lib/accounts/email/queries";
import { asStranger } from "@/lib/platform/auth/stranger";
import { confirmEmailAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export const metadata = { title: "New email address" };

export default async function NewEmailPage({ params }: Props) {
  const { token } = await params;
  const asked = await asStranger(() => openEmailLink(token, new Date()));
  if (!asked) {
    return (
      <>
        <PageHeader
          title="This link no longer works"
          lead="It may have been used already, or its time is over. You can ask for another one on the page “Your sign-in”."
        />
        <ButtonLink href="/" variant="quiet">
          Go on
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Is this your email address?"
        lead="From then on you sign in with it. Your password stays, and so do the devices you are signed in on."
      />
      <p className="break-all font-semibold">{asked.email}</p>
      <ActionForm action={confirmEmailAction} keeps="nothing">
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="wide" pendingText="One moment…">
          Yes, use it
        </SubmitButton>
      </ActionForm>
    </>
  );
}
