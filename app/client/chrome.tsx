import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { lockNowAction } from "@/app/account/devices/actions";
import { LeavingIntro } from "@/components/shell/leaving-intro";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import type { Client } from "@/lib/platform/auth/actor";
import { rememberExitExplained } from "@/lib/platform/auth/exit-explained";
import { noticeFor } from "@/lib/platform/auth/notice";
import { sessionMark } from "@/lib/platform/auth/turned-screen";
import { ClientFrame } from "./frame";
import { undoAction } from "./undo-action";

/** What is around every page of a partner, the way out first; before their first page, what the way out does. To be shown that is to be remembered: nobody has to agree to anything. */
export async function ClientChrome({ client, children }: { client: Client; children: ReactNode }) {
  if (!client.exitExplained) {
    await rememberExitExplained(client);
    return <LeavingIntro exitUrl={client.exitUrl} />;
  }
  return (
    <ClientFrame
      profile={client.profile}
      disclosure={client.disclosure}
      company={client.left ? "left" : client.alone ? "alone" : "two"}
      deviceKey={deviceKey(client)}
      mark={sessionMark(client)}
      exitUrl={client.exitUrl}
      {...(client.checkedIn ? { checkedIn: true } : {})}
      {...(client.sharesDevice ? { writingAs: client.name, lock: lockNowAction } : {})}
      notice={await noticeFor(client.personId)}
      undo={undoAction}
      signOut={signOutAction}
    >
      {children}
    </ClientFrame>
  );
}
