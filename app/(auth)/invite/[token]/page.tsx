import { signOutAction } from "@/app/account/actions";
import { ActionForm } from "@/components/forms/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor } from "@/lib/platform/auth/session";
import { asStranger } from "@/lib/platform/auth/stranger";
import { isolate } from "@/lib/platform/names/isolate";
import { openInvitation } from "@/lib/practice/invitations/queries";
import { acceptInvitationAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export const metadata = { title: "Invitation" };

export default async function InvitePage({ params }: Props) {
  const { token } = await params;
  const invitation = await asStranger(() => openInvitation(token, new Date()));
  if (!invitation) {
    return (
      <>
        <PageHeader
          title="This link no longer works"
          lead="It may have been used already, or its seven days are over. Whoever sent it can give you a new one in a moment."
        />
        <ButtonLink href="/sign-in" variant="quiet">
          I already have a password
        </ButtonLink>
      </>
    );
  }
  if (await currentActor()) {
    return (
      <>
        <PageHeader
          title="Somebody is signed in on this device"
          lead="To join with your own link, sign out first. Then open the link once more."
        />
        <form action={signOutAction}>
          <Button type="submit">Sign out</Button>
        </form>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={`Hello ${isolate(invitation.firstName)}`}
        lead={`${isolate(invitation.coachName)} of ${invitation.practiceName} has set up a private space for you. Choose a name and a password that only you know.`}
      />
      <ActionForm action={acceptInvitationAction}>
        <input type="hidden" name="token" value={token} />
        <Field name="name" label="Your name" hint={`${isolate(invitation.coachName)} sees this name.`}>
          <TextInput autoComplete="nickname" limit={60} defaultValue={invitation.firstName} />
        </Field>
        {/* Right before the password and really a box: this is what a password manager keeps as the user name. */}
        <Field name="username" label="Your email, to sign in with">
          <TextInput
            type="email"
            autoComplete="username"
            defaultValue={invitation.email}
            readOnly
            className="bg-sunken"
          />
        </Field>
        <Field
          name="password"
          label="Password"
          hint="At least 12 characters. Four words that do not belong together are easy to keep and hard to guess."
        >
          <TextInput type="password" autoComplete="new-password" />
        </Field>
        <SubmitButton size="wide" pendingText="One moment…">
          Open my space
        </SubmitButton>
      </ActionForm>
    </>
  );
}
