import { signOutAction } from "@/app/account/actions";
import { LinkOver } from "@/components/accounts/recovery/link-over";
import { NewPassword } from "@/components/accounts/security/new-password";
import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { currentActor } from "@/lib/platform/auth/session";
import { spaceInWords } from "@/lib/platform/auth/sign-in";
import { asStranger } from "@/lib/platform/auth/stranger";
import { setPasswordAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export const metadata = { title: "New password" };

export default async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const spaces = await asStranger(() => openPasswordLink(token, new Date()));
  if (!spaces) return <LinkOver />;
  if (await currentActor()) {
    return (
      <>
        <PageHeader
          title="Somebody is signed in on this device"
          lead="To set a new password with this link, sign out first. Then open the link once more."
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
        title="Choose a new password"
        lead="It replaces the old one, and every device that is signed in now is signed out."
      />
      <ActionForm action={setPasswordAction} keeps="nothing">
        <input type="hidden" name="token" value={token} />
        {spaces.length > 1 ? (
          <Field name="space" label="Which space is it for?">
            <Select
              options={spaces.map((space) => ({ value: space.accountId, label: spaceInWords(space) }))}
            />
          </Field>
        ) : null}
        <NewPassword />
        <SubmitButton size="wide" pendingText="One moment…">
          Save new password
        </SubmitButton>
      </ActionForm>
    </>
  );
}
