// Promise: what everybody may do, tried on somebody else's things; and what is done before there is anybody.
import { asSystem } from "@/db/system";
import {
  signOutDevice,
  signOutEverywhere,
  signOutEverywhereElse,
  signOutHere,
} from "@/lib/accounts/devices/commands";
import { devices, refusedTries } from "@/lib/accounts/devices/queries";
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { openLogin } from "@/lib/platform/auth/logins";
import { countRefused } from "@/lib/platform/auth/refused-sign-ins";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noCoach } from "./entry";

const herPhone = async ({ ana }: World) => ({
  loginId: await asSystem("a test signs in", (tx, reason) =>
    openLogin(tx, ana.accountId, { userAgent: "test", at: ana.at }, reason),
  ),
});
const all = {
  coach: "works",
  colleague: "works",
  stranger: "works",
  ana: "works",
  ben: "works",
  otherClient: "works",
  clientElsewhere: "works",
} as const;
const onlyAna = <T extends string>(outcome: T) => ({
  coach: outcome,
  colleague: outcome,
  stranger: outcome,
  ben: outcome,
  otherClient: outcome,
  clientElsewhere: outcome,
});

export const anyoneEntries: Entry[] = [
  entry(
    "accounts/time-zone/commands",
    { chooseTimeZone },
    {
      prepare: async () => ({}),
      input: () => [{ timeZone: null }],
      gets: { ...all, ...noCoach },
      trail: "time_zone.choose",
    },
  ),
  entry(
    "accounts/devices/queries",
    { refusedTries },
    {
      prepare: async ({ ana }) => {
        await countRefused([ana.accountId], ana.at);
        return { marks: ['"tries":'] };
      },
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry(
    "accounts/devices/queries",
    { devices },
    {
      prepare: async (world) => ({ marks: [(await herPhone(world)).loginId] }),
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry(
    "accounts/devices/commands",
    { signOutDevice },
    {
      prepare: herPhone,
      input: (phone) => [phone],
      gets: { ...onlyAna("not found"), ana: "works" },
      trail: "login.end",
    },
  ),
  entry(
    "accounts/devices/commands",
    { signOutEverywhereElse },
    {
      prepare: async () => ({}),
      gets: all,
      trail: "login.end_others",
    },
  ),
  entry(
    "accounts/devices/commands",
    { signOutHere },
    { prepare: async () => ({}), gets: all, trail: "login.end" },
  ),
  entry(
    "accounts/devices/commands",
    { signOutEverywhere },
    { prepare: async () => ({}), gets: all, trail: "login.end_all" },
  ),
];

/** Reached by whoever holds a link: tried in tests/db/sign-in-invitation.test.ts. */
export const beforeThereIsAnybody = [
  "lib/practice/invitations/commands.ts acceptInvitation",
  "lib/practice/invitations/queries.ts openInvitation",
];
/** From the server's console; no page may import it. */
export const fromTheConsole = ["lib/practice/commands.ts addCoach", "lib/practice/commands.ts openPractice"];
