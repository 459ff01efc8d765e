"use client";

import type { ReactNode } from "react";
import { DoneNotice } from "@/components/forms/done-notice";
import { CoachShell } from "@/components/shell/coach-shell";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import type { DoneNotice as Done } from "@/lib/platform/actions/notice";
import type { Profile } from "@/lib/platform/text/profession";

const nav = [{ href: "/supervision", label: "Supervision" }] as const;
const account = [
  { href: "/account", label: "Your account" },
  { href: "/account/security", label: "Your sign-in" },
  { href: "/account/devices", label: "Signed-in devices" },
] as const;

type SupervisionFrameProps = {
  profile: Profile;
  mark: string;
  personName: string;
  practiceName: string;
  notice: Done | null;
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/** What is around every page of a supervisor: a place to read, and their own sign-in. */
export function SupervisionFrame(props: SupervisionFrameProps) {
  return (
    <ProfessionScope profile={props.profile}>
      <CoachShell
        personName={props.personName}
        practiceName={props.practiceName}
        nav={nav}
        account={account}
        home="/supervision"
        goTo={false}
        signOut={props.signOut}
        done={<DoneNotice notice={props.notice} />}
      >
        <PrivatePage mark={props.mark} />
        {props.children}
      </CoachShell>
    </ProfessionScope>
  );
}
