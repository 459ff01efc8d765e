import type { ReactNode } from "react";
import { signOutAction } from "@/app/account/actions";
import { DoneNotice } from "@/components/forms/done-notice";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { CoachShell } from "@/components/shell/coach-shell";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import { deviceKey } from "@/lib/offline-drafts/device-key";
import { noticeFor } from "@/lib/platform/auth/notice";
import { requireCoach, sessionMark } from "@/lib/platform/auth/session";
import { coachUndoAction } from "./undo-action";

const nav = [
  { href: "/coach", label: "Today" },
  { href: "/coach/couples", label: "Couples" },
  { href: "/coach/exercises", label: "Exercises" },
  { href: "/coach/pathways", label: "Pathways" },
] as const;

const devices = { href: "/account/devices", label: "Signed-in devices" } as const;
const trail = { href: "/coach/trail", label: "Activity log" } as const;
const settings = { href: "/coach/settings", label: "Practice settings" } as const;

export default async function CoachLayout({ children }: { children: ReactNode }) {
  const coach = await requireCoach();
  return (
    <ProfessionScope profile={coach.profile}>
      <KeepsWords deviceKey={deviceKey(coach)}>
        <CoachShell
          personName={coach.name}
          practiceName={coach.practiceName}
          nav={nav}
          account={coach.isOwner ? [devices, settings, trail] : [devices]}
          home="/coach"
          signOut={signOutAction}
          done={<DoneNotice notice={await noticeFor(coach.personId)} undo={coachUndoAction} />}
        >
          <PrivatePage mark={sessionMark(coach)} />
          {children}
        </CoachShell>
      </KeepsWords>
    </ProfessionScope>
  );
}
