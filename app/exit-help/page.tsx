import { ClientChrome } from "@/app/client/chrome";
import { ExitHelp } from "@/components/shell/exit-help";
import { PlainPage } from "@/components/shell/plain-page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/platform/auth/session";

const title = "About leaving safely";

export const metadata = { title: "Help" };

/** Open to everybody, signed in or not; opening it leaves no trace anywhere. */
export default async function ExitHelpPage() {
  const actor = await currentActor();
  if (actor?.kind === "client" && actor.exitExplained) {
    return (
      <ClientChrome client={actor}>
        <PageHeader title={title} back={{ href: "/client", label: "This week" }} />
        <ExitHelp />
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
      <ExitHelp />
    </PlainPage>
  );
}
