"use client";

import type { ReactNode } from "react";
import { DoneNotice } from "@/components/forms/done-notice";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { ClientShell } from "@/components/shell/client-shell";
import { DisclosureScope } from "@/components/shell/disclosure-scope";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { DoneNotice as Done } from "@/lib/platform/actions/notice";
import type { Disclosure } from "@/lib/platform/text/disclosure";
import { type Profile, professionOf } from "@/lib/platform/text/profession";
import { insideTogether } from "./together/places";

const nav = [
  { href: "/client", label: "This week", icon: "house" },
  { href: "/client/check-in", label: "Check-in", icon: "notebook-pen" },
  { href: "/client/together", label: "Between us", icon: "heart-handshake", inside: insideTogether },
  { href: "/client/trust", label: "Trust", icon: "trending-up" },
] as const;

const moreFor = (profile: Profile) => [
  { href: "/client/record" as const, label: "My answers" },
  { href: "/client/note" as const, label: `A note to my ${professionOf(profile).counselor}` },
  { href: "/client/questions" as const, label: "A few questions, just for me" },
  ...more,
];
const more = [
  { href: "/account/security", label: "Your sign-in" },
  { href: "/account/devices", label: "Signed-in devices" },
  { href: "/account/devices#writing-hints", label: "Writing hints" },
  { href: "/client/where-i-stand", label: "Where I stand" },
  { href: "/client/consent", label: "Before you begin" },
  { href: "/client/my-data", label: "My data" },
  { href: "/client/different-path", label: "Taking a different path" },
  { href: "/help-now", label: "Get help now" },
  { href: "/exit-help", label: "About leaving safely" },
] as const;

type ClientFrameProps = {
  profile: Profile;
  disclosure: Disclosure | null;
  deviceKey: string;
  mark: string;
  exitUrl: string;
  notice: Done | null;
  undo: FormAction;
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/** What is around every page of a partner. Drawn from these few props on both sides, so that its markup is not sent a second time. */
export function ClientFrame(props: ClientFrameProps) {
  const { profile, disclosure, deviceKey, mark, exitUrl, notice, undo, signOut, children } = props;
  return (
    <ProfessionScope profile={profile}>
      <DisclosureScope value={disclosure}>
        <KeepsWords deviceKey={deviceKey}>
          <ClientShell
            nav={nav}
            more={moreFor(profile)}
            home="/client"
            exitUrl={exitUrl}
            signOut={signOut}
            done={<DoneNotice notice={notice} undo={undo} aboveNav />}
          >
            <PrivatePage mark={mark} />
            {children}
          </ClientShell>
        </KeepsWords>
      </DisclosureScope>
    </ProfessionScope>
  );
}
