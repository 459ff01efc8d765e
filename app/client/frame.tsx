"use client";

import type { ReactNode } from "react";
import { WritingAs } from "@/components/accounts/shared-device/writing-as";
import { DoneNotice } from "@/components/forms/done-notice";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { AloneScope } from "@/components/shell/alone-scope";
import { ClientShell } from "@/components/shell/client-shell";
import { DisclosureScope } from "@/components/shell/disclosure-scope";
import { ProfessionScope } from "@/components/shell/profession";
import { PrivatePage } from "@/components/shell/session-marks";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { DoneNotice as Done } from "@/lib/platform/actions/notice";
import type { Disclosure } from "@/lib/platform/text/disclosure";
import { type Profile, professionOf } from "@/lib/platform/text/profession";
import { insideTogether } from "./together/places";

const checkIn = { href: "/client/check-in", label: "Check-in", icon: "notebook-pen" } as const;
const nav = [
  { href: "/client", label: "This week", icon: "house" },
  checkIn,
  { href: "/client/together", label: "Between us", icon: "heart-handshake", inside: insideTogether },
  { href: "/client/trust", label: "Trust", icon: "trending-up" },
] as const;

const navAlone = [nav[0], nav[1], { href: "/client/pace", label: "My pace", icon: "clock" }, nav[3]] as const;

/** With the other, without, or no longer taking part. */
type Company = "two" | "alone" | "left";

const navFor: Record<Company, typeof nav | typeof navAlone | readonly []> = {
  two: nav,
  alone: navAlone,
  left: [],
};

const moreFor = (profile: Profile, company: Company) => {
  if (company === "left")
    return more.filter(({ href }) => !href.startsWith("/client/") || href === "/client/my-data");
  return [
    { href: "/client/agenda" as const, label: "Our next session" },
    { href: "/client/sessions" as const, label: "Sessions" },
    { href: "/client/record" as const, label: "My answers" },
    { href: "/client/note" as const, label: `A note to my ${professionOf(profile).counselor}` },
    { href: "/client/questions" as const, label: "A few questions, just for me" },
    ...(company === "alone" ? [{ href: "/client/on-my-own" as const, label: "On my own" }] : []),
    ...more,
  ];
};
const more = [
  { href: "/account", label: "Your account" },
  { href: "/account/security", label: "Your sign-in" },
  { href: "/account/devices", label: "Signed-in devices" },
  { href: "/account/reminders", label: "Reminders and calendar" },
  { href: "/account/devices#writing-hints", label: "Writing hints" },
  { href: "/client/goals", label: "My goals" },
  { href: "/client/where-i-stand", label: "Where I stand" },
  { href: "/client/first-day", label: "How this works" },
  { href: "/client/consent", label: "Before you begin" },
  { href: "/client/my-data", label: "My data" },
  { href: "/client/different-path", label: "Taking a different path" },
  { href: "/help-now", label: "Get help now" },
  { href: "/exit-help", label: "About leaving safely" },
] as const;

type ClientFrameProps = {
  profile: Profile;
  disclosure: Disclosure | null;
  company: Company;
  deviceKey: string;
  mark: string;
  exitUrl: string;
  /** This week's check-in is answered. */
  checkedIn?: boolean;
  notice: Done | null;
  /** On a device that two people share: whose page it is, and what locks it. */
  writingAs?: string;
  lock?: FormAction;
  undo: FormAction;
  signOut: (form: FormData) => void | Promise<void>;
  children: ReactNode;
};

/** What is around every page of a partner. Drawn from these few props on both sides, so that its markup is not sent a second time. */
export function ClientFrame(props: ClientFrameProps) {
  const { profile, disclosure, company, deviceKey, mark, exitUrl, notice, undo, signOut, children } = props;
  const { writingAs, lock, checkedIn } = props;
  const places = navFor[company].map((place) =>
    place === checkIn && checkedIn ? { ...place, done: "answered this week" } : place,
  );
  return (
    <ProfessionScope profile={profile}>
      <DisclosureScope value={disclosure}>
        <KeepsWords deviceKey={deviceKey}>
          <AloneScope value={company === "alone"}>
            <ClientShell
              nav={places}
              more={moreFor(profile, company)}
              home="/client"
              exitUrl={exitUrl}
              signOut={signOut}
              done={<DoneNotice notice={notice} undo={undo} aboveNav />}
            >
              <PrivatePage mark={mark} locks={lock !== undefined} />
              {writingAs && lock ? <WritingAs name={writingAs} lock={lock} /> : null}
              {children}
            </ClientShell>
          </AloneScope>
        </KeepsWords>
      </DisclosureScope>
    </ProfessionScope>
  );
}
