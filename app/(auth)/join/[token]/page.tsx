import { signOutAction } from "@/app/account/actions";
import { SignOutFirst } from "@/components/accounts/sign-in/sign-out-first";
import { JoinForm } from "@/components/practice/people/join-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/platform/auth/session";
import { asStranger } from "@/lib/platform/auth/stranger";
import { isolate } from "@/lib/platform/names/isolate";
import { openCoachInvitation } from "@/lib/practice/invitations/queries";
import { acceptCoachInvitationAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export const metadata = { title: "Invitation" };

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const invitation = await asStranger(() => openCoachInvitation(token, new Date()));
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
  if (await currentActor())
    return (
      <SignOutFirst
        lead="To start with your own link, sign out first. Then open the link once more."
        signOut={signOutAction}
      />
    );
  return (
    <>
      <PageHeader
        title={invitation.practiceName}
        lead={`${isolate(invitation.inviter)} invites you to work here. Choose a name and a password.`}
      />
      <JoinForm action={acceptCoachInvitationAction} token={token} email={invitation.email} />
    </>
  );
}
