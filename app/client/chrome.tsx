import { HeartHandshake, House, NotebookPen, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { ClientShell } from "@/components/shell/client-shell";
import type { Client } from "@/lib/auth/actor";
import { exitAction } from "./exit-action";
import { insideTogether } from "./together/places";

const nav = [
  { href: "/client", label: "This week", icon: House },
  { href: "/client/check-in", label: "Check-in", icon: NotebookPen },
  { href: "/client/together", label: "Between us", icon: HeartHandshake, inside: insideTogether },
  { href: "/client/trust", label: "Trust", icon: TrendingUp },
] as const;

const more = [
  { href: "/client/record", label: "What I have done" },
  { href: "/account/devices", label: "Signed-in devices" },
  { href: "/account/devices#writing-hints", label: "Writing hints" },
] as const;

/** What stands around every page of a partner, the way out first. */
export function ClientChrome({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <ClientShell
      nav={nav}
      more={more}
      home="/client"
      exitUrl={client.exitUrl}
      exitHelp="/exit-help"
      onExit={exitAction}
      signOut={signOutAction}
    >
      {children}
    </ClientShell>
  );
}
