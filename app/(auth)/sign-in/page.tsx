import { redirect } from "next/navigation";
import { SpaceChoice } from "@/components/accounts/sign-in/space-choice";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { EmailInput, TextInput } from "@/components/ui/inputs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor, homeOf } from "@/lib/platform/auth/session";
import { signInAction } from "./actions";

type Props = { searchParams: Promise<{ words?: string }> };

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor) redirect(homeOf(actor));
  const { words } = await searchParams;
  return (
    <>
      <PageHeader title="Welcome" lead="Sign in to your own space. What you write stays yours to share." />
      {words === "new-password" ? (
        <Notice tone="success">Your new password is saved. Please sign in with it.</Notice>
      ) : null}
      {words === "new-email" ? (
        <Notice tone="success">Your new email address is saved. Please sign in with it from now on.</Notice>
      ) : null}
      {words === "locked" ? (
        <Notice>
          This sign-in has ended, for your safety. Words you had not sent are kept on this device, encrypted.
          They come back when you sign in with your password and open the same page.
        </Notice>
      ) : null}
      {words === "kept" ? (
        <Notice>
          Your session has ended. Words you had not sent are kept on this device, encrypted. They come back
          when you sign in and open the same page.
        </Notice>
      ) : null}
      <ActionForm action={signInAction}>
        <Field name="email" label="Email">
          <EmailInput autoComplete="username" />
        </Field>
        <Field name="password" label="Password">
          <TextInput type="password" autoComplete="current-password" />
        </Field>
        <SpaceChoice />
        <SubmitButton size="wide" pendingText="Signing in…">
          Sign in
        </SubmitButton>
      </ActionForm>
      <ButtonLink href="/recover" variant="plain" size="small">
        Trouble signing in?
      </ButtonLink>
      <p className="text-sm text-ink-soft">
        Not joined yet? Open the link in your invitation. On a shared device, sign out when you are done.
      </p>
    </>
  );
}
