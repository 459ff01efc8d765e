import { ClientChrome } from "@/app/client/chrome";
import { ExitHelp } from "@/components/shell/exit-help";
import { PlainPage } from "@/components/shell/plain-page";
import { QuickExit } from "@/components/shell/quick-exit";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentActor } from "@/lib/auth/session";
import { HelpNearby } from "./help-nearby";

const title = "What “Exit this page” does not do";
const neutral = "https://www.wikipedia.org/";

/** Open to everybody, signed in or not; opening it leaves no trace anywhere. */
export default async function ExitHelpPage() {
  const actor = await currentActor();
  const help = (
    <ExitHelp>
      <HelpNearby />
    </ExitHelp>
  );
  if (actor?.kind === "client") {
    return (
      <ClientChrome client={actor}>
        <PageHeader title={title} back={{ href: "/client", label: "This week" }} />
        {help}
      </ClientChrome>
    );
  }
  return (
    <PlainPage wide title={title} actions={<ButtonLink href="/">Go back</ButtonLink>}>
      <div className="fixed top-2 right-2 z-30">
        <QuickExit url={neutral} />
      </div>
      {help}
    </PlainPage>
  );
}
