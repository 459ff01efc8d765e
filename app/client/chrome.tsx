import { HeartHandshake, House, NotebookPen, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { DoneNotice } from "@/components/forms/done-notice";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { ClientShell } from "@/components/shell/client-shell";
import { LeavingIntro } from "@/components/shell/leaving-intro";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import type { Client } from "@/lib/platform/auth/actor";
import { rememberExitExplained } from "@/lib/platform/auth/exit-explained";
import { noticeFor } from "@/lib/platform/auth/notice";
import { sessionMark } from "@/lib/platform/auth/session";
import { professionOf } from "@/lib/platform/text/profession";
import { insideTogether } from "./together/places";
import { undoAction } from "./undo-action";

const nav = [
  { href: "/client", label: "This week", icon: House },
  { href: "/client/check-in", label: "Check-in", icon: NotebookPen },
  { href: "/client/together", label: "Between us", icon: HeartHandshake, inside: insideTogether },
  { href: "/client/trust", label: "Trust", icon: TrendingUp },
] as const;

const moreFor = ({ profile }: Client) => [
  { href: "/client/record" as const, label: "My answers" },
  { href: "/client/note" as const, label: `A note to my ${professionOf(profile).counselor}` },
  ...more,
];
const more = [
  { href: "/account/devices", label: "Signed-in devices" },
  { href: "/account/devices#writing-hints", label: "Writing hints" },
  { href: "/help-now", label: "Get help now" },
  { href: "/exit-help", label: "About leaving safely" },
] as const;

/** What is around every page of a partner, the way out first; before their first page, what the way out does. To be shown that is to be remembered: nobody has to agree to anything. */
export async function ClientChrome({ client, children }: { client: Client; children: ReactNode }) {
  if (!client.exitExplained) {
    await rememberExitExplained(client);
    return <LeavingIntro exitUrl={client.exitUrl} />;
  }
  return (
    <ProfessionScope profile={client.profile}>
      <KeepsWords deviceKey={deviceKey(client)}>
        <ClientShell
          nav={nav}
          more={moreFor(client)}
          home="/client"
          exitUrl={client.exitUrl}
          signOut={signOutAction}
          done={<DoneNotice notice={await noticeFor(client.personId)} undo={undoAction} aboveNav />}
        >
          <PrivatePage mark={sessionMark(client)} />
          {children}
        </ClientShell>
      </KeepsWords>
    </ProfessionScope>
  );
}
