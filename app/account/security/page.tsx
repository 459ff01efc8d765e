import { ChangeEmailForm } from "@/components/accounts/security/change-email-form";
import { ChangePasswordForm } from "@/components/accounts/security/change-password-form";
import { NewsList } from "@/components/accounts/security/news-list";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { newsInWords } from "@/lib/accounts/news/terms";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { requireAnyone } from "@/lib/platform/auth/session";
import { momentInWords } from "@/lib/platform/time/day";
import { askToChangeEmailAction, changePasswordAction } from "./actions";

export const metadata = { title: "Sign-in" };

export default async function SecurityPage() {
  const actor = await requireAnyone();
  const [{ email, passwordChangedAt }, news] = await Promise.all([ownSignIn(actor), accountNewsOf(actor)]);
  const when = (at: Date) => momentInWords(at, actor.timeZone, actor.at);
  return (
    <>
      <PageHeader title="Your sign-in" lead="Only you see this page." />
      <div className="max-w-[44rem] space-y-10">
        <section aria-labelledby="password" className="space-y-4">
          <h2 id="password" className="text-lg">
            Password
          </h2>
          <p className="text-sm text-ink-soft">
            {passwordChangedAt ? `Last changed ${when(passwordChangedAt)}. ` : ""}A new password signs out
            every other device. We tell you by email when it happens.
          </p>
          <ChangePasswordForm action={changePasswordAction} email={email} />
        </section>
        {actor.kind !== "client" ? (
          <section aria-labelledby="second-step" className="space-y-4">
            <h2 id="second-step" className="text-lg">
              Second step
            </h2>
            <p className="text-sm text-ink-soft">
              After your password, a code from your phone: whoever learns your password alone does not get in.
            </p>
            <ButtonLink href="/account/security/second-step" variant="quiet">
              Your second step
            </ButtonLink>
          </section>
        ) : null}
        <section aria-labelledby="email" className="space-y-4">
          <h2 id="email" className="text-lg">
            Email address
          </h2>
          <p className="text-sm text-ink-soft">
            You sign in with <span className="break-all font-semibold">{email}</span>. We tell this address
            when it changes.
          </p>
          <ChangeEmailForm action={askToChangeEmailAction} />
        </section>
        <section aria-labelledby="lately" className="space-y-4">
          <h2 id="lately" className="text-lg">
            What happened here lately
          </h2>
          <NewsList
            news={news.map((one) => ({
              id: one.id,
              words: newsInWords(one, actor.profile),
              when: when(one.at),
            }))}
          />
          <ButtonLink href="/account/devices" variant="quiet">
            Signed-in devices
          </ButtonLink>
        </section>
      </div>
    </>
  );
}
