import { redirect } from "next/navigation";
import { SpaceChoice } from "@/components/accounts/sign-in/space-choice";
import { ActionForm } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";
import { EmailInput, TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor, homeOf } from "@/lib/platform/auth/session";
import { signInAction } from "./actions";

export default async function SignInPage() {
  const actor = await currentActor();
  if (actor) redirect(homeOf(actor));
  return (
    <>
      <PageHeader title="Welcome" lead="Sign in to your own space. What you write stays yours to share." />
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
      <p className="text-sm text-ink-soft">
        Trouble signing in? Ask your counselor. On a shared device, sign out when you are done.
      </p>
    </>
  );
}
