import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { noticeFor } from "@/lib/platform/auth/notice";
import { requireAnyCoach } from "@/lib/platform/auth/session";
import { sessionMark } from "@/lib/platform/auth/turned-screen";
import { addLineAction } from "./couples/[coupleId]/sessions/actions";
import { CoachFrame } from "./frame";
import { coachUndoAction } from "./undo-action";

export default async function CoachLayout({ children }: { children: ReactNode }) {
  const coach = await requireAnyCoach();
  return (
    <CoachFrame
      profile={coach.profile}
      deviceKey={deviceKey(coach)}
      mark={sessionMark(coach)}
      personName={coach.name}
      practiceName={coach.practiceName}
      isOwner={coach.isOwner}
      notice={await noticeFor(coach.personId)}
      undo={coachUndoAction}
      addLine={addLineAction}
      signOut={signOutAction}
    >
      {children}
    </CoachFrame>
  );
}
