import { redirect } from "next/navigation";
import { CodeInput } from "@/components/accounts/second-step/code-input";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { passwordJustProved } from "@/lib/platform/auth/cookie-jar";
import { currentActor, homeOf } from "@/lib/platform/auth/session";
import { finishSignInAction } from "./actions";

export const metadata = { title: "Your code" };

export default async function CodePage() {
  const actor = await currentActor();
  if (actor) redirect(homeOf(actor));
  if (!(await passwordJustProved())) redirect("/sign-in");
  return (
    <>
      <PageHeader
        title="Now your code"
        lead="Open the authenticator app on your phone and type the six digits that it shows for this practice."
      />
      <ActionForm action={finishSignInAction} keeps="nothing">
        <Field name="code" label="Code">
          <CodeInput />
        </Field>
        <SubmitButton size="wide" pendingText="Signing in…">
          Go on
        </SubmitButton>
      </ActionForm>
      <Disclosure summary="No phone at hand?">
        <ActionForm action={finishSignInAction} keeps="nothing" className="space-y-4">
          <Field name="code" label="A recovery code" hint="Each of the ten works once.">
            <TextInput autoComplete="off" autoCapitalize="characters" spellCheck={false} />
          </Field>
          <SubmitButton variant="quiet" pendingText="Signing in…">
            Use this code
          </SubmitButton>
          <p className="text-sm text-ink-soft">
            No recovery codes either? An owner of your practice can make a one-time link for you.
          </p>
        </ActionForm>
      </Disclosure>
      <ButtonLink href="/sign-in" variant="plain" size="small">
        Sign in with another password
      </ButtonLink>
    </>
  );
}
