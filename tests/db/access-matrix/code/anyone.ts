// Promise: what everybody may do, tried on somebody else's things; and what is done before there is anybody.
import { asSystem } from "@/db/system";
import { endFeed, makeFeed } from "@/lib/accounts/calendar/commands";
import { myFeed } from "@/lib/accounts/calendar/queries";
import {
  renameDevice,
  signOutDevice,
  signOutEverywhere,
  signOutEverywhereElse,
  signOutHere,
} from "@/lib/accounts/devices/commands";
import { devices, refusedTries } from "@/lib/accounts/devices/queries";
import { askToChangeEmail } from "@/lib/accounts/email/commands";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { tellOwner } from "@/lib/accounts/news/records";
import { chooseNotices } from "@/lib/accounts/notices/commands";
import { myNotices } from "@/lib/accounts/notices/queries";
import { changeOwnName } from "@/lib/accounts/own-name/commands";
import { changePassword } from "@/lib/accounts/password/commands";
import { ownSignIn } from "@/lib/accounts/password/queries";
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  renewRecoveryCodes,
} from "@/lib/accounts/second-step/commands";
import { ownSecondStep } from "@/lib/accounts/second-step/queries";
import { lockNow, setPin, turnOffPin } from "@/lib/accounts/shared-device/commands";
import { sharedSince } from "@/lib/accounts/shared-device/queries";
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { linkForClient, linkForCoach, signOutClient } from "@/lib/accounts/vouching/commands";
import { openLogin } from "@/lib/platform/auth/logins";
import { countRefused } from "@/lib/platform/auth/refused-sign-ins";
import { type World, worldPassword } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

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

const anotherCoach = async ({ colleague }: World) => ({ coachId: colleague.personId });
const hers = async ({ ana }: World) => ({ clientId: ana.personId });
const byHerCoach = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

const noneOfThem = {
  ...noCoach,
  ana: "refusal",
  ben: "refusal",
  otherClient: "refusal",
  clientElsewhere: "refusal",
} as const;
/** The refusal of one who knows it otherwise is held by tests/db/shared-device.test.ts. */
const wrongPassword = {
  prepare: async () => ({}),
  input: () =>
    [{ pin: "2580", currentPassword: "not the one they have", deviceKey: "d".repeat(43) }] as [
      { pin: string; currentPassword: string; deviceKey: string },
    ],
  gets: noneOfThem,
};

export const anyoneEntries: Entry[] = [
  entry(
    "accounts/vouching/commands",
    { linkForClient },
    { prepare: hers, input: (her) => [her], gets: byHerCoach, auditAction: "password_link.make_for_client" },
  ),
  entry(
    "accounts/vouching/commands",
    { signOutClient },
    {
      prepare: async ({ otherCouple }) => ({ clientId: otherCouple.first.personId }),
      input: (him) => [him],
      gets: byHerCoach,
      auditAction: "login.end_for_client",
    },
  ),
  entry(
    "accounts/vouching/commands",
    { linkForCoach },
    {
      prepare: anotherCoach,
      input: (other) => [other],
      gets: byHerCoach,
      auditAction: "password_link.make_for_coach",
    },
  ),
  entry(
    "accounts/password/queries",
    { ownSignIn },
    {
      prepare: async (world) => ({ marks: [JSON.stringify((await ownSignIn(world.ana)).email)] }),
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry(
    "accounts/news/queries",
    { accountNewsOf },
    {
      prepare: async ({ ana }) => {
        await asSystem("a test tells somebody", (tx) => tellOwner(tx, { ...ana, kind: "password_changed" }));
        return { marks: ["password_changed"] };
      },
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry(
    "accounts/calendar/commands",
    { makeFeed },
    {
      prepare: async () => ({}),
      input: () => [{ currentPassword: worldPassword }],
      gets: all,
      auditAction: "calendar.turn_on",
    },
  ),
  entry(
    "accounts/calendar/commands",
    { endFeed },
    {
      // Each has one by now, by the entry before.
      prepare: async () => ({}),
      gets: all,
      auditAction: "calendar.turn_off",
    },
  ),
  entry(
    "accounts/calendar/queries",
    { myFeed },
    {
      prepare: async ({ ana }) => {
        await makeFeed(ana, { currentPassword: worldPassword });
        return { marks: [ana.at.toISOString()] };
      },
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry(
    "accounts/notices/commands",
    { chooseNotices },
    {
      prepare: async () => ({}),
      input: () => [
        { news: "email" as const, sessions: "never" as const, checkIn: "email" as const, hour: 9 },
      ],
      // About their own address alone; no page of a supervisor's asks for it.
      gets: { ...all, supervisor: "works" },
      auditAction: "notices.choose",
    },
  ),
  entry(
    "accounts/notices/queries",
    { myNotices },
    {
      prepare: async ({ ana }) => {
        await chooseNotices(ana, { news: "never", sessions: "day_before", checkIn: "never", hour: 7 });
        return { marks: ["day_before"] };
      },
      gets: { ...onlyAna("quiet"), ana: "shows" },
    },
  ),
  entry("accounts/shared-device/commands", { setPin }, wrongPassword),
  entry("accounts/shared-device/commands", { turnOffPin }, wrongPassword),
  entry(
    "accounts/shared-device/commands",
    { lockNow },
    {
      prepare: async () => ({}),
      gets: noneOfThem,
    },
  ),
  entry(
    "accounts/shared-device/queries",
    { sharedSince },
    {
      prepare: async ({ ana }) => {
        const deviceKey = "s".repeat(43);
        await setPin(ana, { pin: "2580", currentPassword: worldPassword, deviceKey });
        return { deviceKey, marks: [ana.at.toISOString()] };
      },
      input: ({ deviceKey }) => [deviceKey],
      gets: { ...onlyAna("quiet"), ...noCoach, ana: "shows" },
    },
  ),
  entry(
    "accounts/password/commands",
    { changePassword },
    {
      prepare: async () => ({}),
      input: () => [{ currentPassword: "not the one they have", password: "four small paper boats" }],
      gets: { ...onlyAna("refusal"), ana: "refusal" },
    },
  ),
  entry(
    "accounts/second-step/queries",
    { ownSecondStep },
    {
      prepare: async (world) => {
        await beginSecondStep(world.coach, { currentPassword: worldPassword });
        const begun = await ownSecondStep(world.coach);
        if (begun.status !== "begun") throw new Error("should be begun");
        return { marks: [begun.secret] };
      },
      gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "accounts/second-step/commands",
    { beginSecondStep },
    {
      prepare: async () => ({}),
      input: () => [{ currentPassword: worldPassword }],
      gets: { coach: "works", colleague: "works", stranger: "works", ...noClient },
      auditAction: "second_step.begin",
    },
  ),
  ...[confirmSecondStep, renewRecoveryCodes, endSecondStep].map((command) =>
    entry(
      "accounts/second-step/commands",
      { [command.name]: command },
      {
        prepare: async () => ({}),
        input: () => [{ currentPassword: worldPassword, code: "not a code" }],
        gets: { coach: "refusal", colleague: "refusal", stranger: "refusal", ...noClient },
      },
    ),
  ),
  entry(
    "accounts/own-name/commands",
    { changeOwnName },
    {
      prepare: async () => ({}),
      input: () => [{ name: "Another Name" }],
      // A supervisor is called something, too.
      gets: { coach: "works", colleague: "works", stranger: "works", supervisor: "works", ...noClient },
      auditAction: "own_name.change",
    },
  ),
  entry(
    "accounts/time-zone/commands",
    { chooseTimeZone },
    {
      prepare: async () => ({}),
      input: () => [{ timeZone: null }],
      gets: { ...all, ...noCoach },
      auditAction: "time_zone.choose",
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
      auditAction: "login.end",
    },
  ),
  entry(
    "accounts/devices/commands",
    { renameDevice },
    {
      prepare: herPhone,
      input: ({ loginId }) => [{ loginId, name: "My phone" }],
      gets: { ...onlyAna("not found"), ana: "works" },
      auditAction: "login.rename",
    },
  ),
  entry(
    "accounts/email/commands",
    { askToChangeEmail },
    {
      prepare: async () => ({}),
      input: () => [{ currentPassword: "not the one they have", email: "new@world.test" }],
      gets: { ...onlyAna("refusal"), ana: "refusal" },
    },
  ),
  entry(
    "accounts/devices/commands",
    { signOutEverywhereElse },
    {
      prepare: async () => ({}),
      gets: all,
      auditAction: "login.end_others",
    },
  ),
  entry(
    "accounts/devices/commands",
    { signOutHere },
    { prepare: async () => ({}), gets: all, auditAction: "login.end" },
  ),
  entry(
    "accounts/devices/commands",
    { signOutEverywhere },
    { prepare: async () => ({}), gets: all, auditAction: "login.end_all" },
  ),
];

/** Reached by whoever holds a link: tried in tests/db/sign-in-invitation.test.ts, tests/db/ways-back-in.test.ts and tests/db/people.test.ts. */
export const beforeThereIsAnybody = [
  "lib/accounts/email/commands.ts confirmEmail",
  "lib/accounts/email/queries.ts openEmailLink",
  "lib/accounts/recovery/commands.ts askForLink",
  "lib/accounts/recovery/commands.ts setPassword",
  "lib/accounts/recovery/queries.ts openPasswordLink",
  "lib/accounts/calendar/queries.ts feedAt",
  "lib/practice/invitations/commands.ts acceptCoachInvitation",
  "lib/practice/invitations/commands.ts acceptInvitation",
  "lib/practice/invitations/queries.ts openCoachInvitation",
  "lib/practice/invitations/queries.ts openInvitation",
];
/** From the server's console; no page may import it. */
export const fromTheConsole = [
  "lib/accounts/recovery/commands.ts linksForOwner",
  "lib/practice/commands.ts addCoach",
  "lib/practice/commands.ts handOverFromConsole",
  "lib/practice/commands.ts openPractice",
  "lib/practice/commands.ts removeFromConsole",
];
