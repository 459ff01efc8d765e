import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { noticeFor } from "@/lib/platform/auth/notice";
import { requireAnySupervisor } from "@/lib/platform/auth/session";
import { sessionMark } from "@/lib/platform/auth/turned-screen";
import { SupervisionFrame } from "./frame";

export default async function SupervisionLayout({ children }: { children: ReactNode }) {
  const supervisor = await requireAnySupervisor();
  return (
    <SupervisionFrame
      profile={supervisor.profile}
      mark={sessionMark(supervisor)}
      personName={supervisor.name}
      practiceName={supervisor.practiceName}
      notice={await noticeFor(supervisor.personId)}
      signOut={signOutAction}
    >
      {children}
    </SupervisionFrame>
  );
}
