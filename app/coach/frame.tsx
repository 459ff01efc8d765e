"use client";

import type { ReactNode } from "react";
import { DoneNotice } from "@/components/forms/done-notice";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { AddLineKey } from "@/components/sessions/shared-agenda/add-line-key";
import { CoachShell } from "@/components/shell/coach-shell";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { DoneNotice as Done } from "@/lib/platform/actions/notice";
import type { Profile } from "@/lib/platform/text/profession";

const nav = [
  { href: "/coach", label: "Today" },
  { href: "/coach/couples", label: "Couples" },
  { href: "/coach/exercises", label: "Exercises" },
  { href: "/coach/pathways", label: "Pathways" },
] as const;

const account = { href: "/account", label: "Your account" } as const;
const security = { href: "/account/security", label: "Your sign-in" } as const;
const devices = { href: "/account/devices", label: "Signed-in devices" } as const;
const reminders = { href: "/account/reminders", label: "Reminders and calendar" } as const;
const activityLog = { href: "/coach/trail", label: "Activity log" } as const;
const own = [account, security, devices, reminders] as const;
const settings = { href: "/coach/settings", label: "Practice settings" } as const;

type CoachFrameProps = {
  profile: Profile;
  deviceKey: string;
  mark: string;
  personName: string;
  practiceName: string;
  isOwner: boolean;
  notice: Done | null;
  undo: FormAction;
  addLine: FormAction;
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/** What is around every page of a counselor. Drawn from these few props on both sides, so that its markup is not sent a second time. */
export function CoachFrame(props: CoachFrameProps) {
  return (
    <ProfessionScope profile={props.profile}>
      <KeepsWords deviceKey={props.deviceKey}>
        <CoachShell
          personName={props.personName}
          practiceName={props.practiceName}
          nav={nav}
          account={props.isOwner ? [...own, settings, activityLog] : own}
          home="/coach"
          signOut={props.signOut}
          done={<DoneNotice notice={props.notice} undo={props.undo} />}
        >
          <PrivatePage mark={props.mark} />
          <AddLineKey action={props.addLine}>{props.children}</AddLineKey>
        </CoachShell>
      </KeepsWords>
    </ProfessionScope>
  );
}
