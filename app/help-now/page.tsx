import { ClientChrome } from "@/app/client/chrome";
import { HelpNow } from "@/components/safety/help-now/help-now";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/platform/auth/session";
import { ownHelp } from "@/lib/practice/contacts/queries";
import { helpCountryFor } from "@/lib/safety/help-now/rules";

const title = "Get help now";

export const metadata = { title: "Help" };

/** Open to everybody, signed in or not, and while the database is away. Opening it is recorded nowhere. */
export default async function HelpNowPage({ searchParams }: { searchParams: Promise<{ in?: unknown }> }) {
  const actor = await currentActor().catch(() => null);
  const own = actor ? await ownHelp(actor).catch(() => []) : [];
  const country = helpCountryFor((await searchParams).in, actor?.timeZone);
  if (actor?.kind === "client" && actor.exitExplained) {
    return (
      <ClientChrome client={actor}>
        <PageHeader title={title} />
        <HelpNow country={country} own={own} practice={actor?.practiceName} />
      </ClientChrome>
    );
  }
  return (
    <PlainPage
      wide
      title={title}
      actions={<ButtonLink href="/">Go back</ButtonLink>}
      exitUrl={actor?.exitUrl}
    >
      <HelpNow country={country} own={own} practice={actor?.practiceName} />
    </PlainPage>
  );
}
