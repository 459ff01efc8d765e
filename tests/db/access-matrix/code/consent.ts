// Promise: what both partners are asked to agree to, tried by everybody.
import type { Client } from "@/lib/platform/auth/actor";
import { signConsent, writeConsent } from "@/lib/practice/consent/commands";
import { consentText, myConsent } from "@/lib/practice/consent/queries";
import { firstDay } from "@/lib/practice/first-day/queries";
import { askIntake, saveIntake } from "@/lib/practice/intake/commands";
import { coupleIntakes, myIntake } from "@/lib/practice/intake/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { counselorsName } from "./plant";

const mark = "zzconsent-saxifrage";

/** Words that nobody has signed yet. */
const changed = async ({ coach }: World) => {
  const { writtenAt: _, ...now } = await consentText(coach);
  return { ...now, channels: `By telephone. ${mark} ${crypto.randomUUID()}` };
};
const asked = async (world: World) => {
  const next = await changed(world);
  await writeConsent(world.coach, next);
  return { version: next.version + 1, read: "yes" as const, marks: [mark] };
};

const stand = "zzstand-gentian";
const nothingElse = { goOn: null, pace: null, context: null, cameBackOn: null };
const save = async (client: Client, words: string) =>
  saveIntake(client, {
    ...{ version: (await myIntake(client)).versions[0]?.version ?? 0, goal: "clarify", words },
    ...nothingElse,
  });
const saved = async (world: World) => {
  await save(world.ana, `${stand} ${crypto.randomUUID()}`);
  return { coupleId: world.couple.coupleId, clientId: world.ana.personId, marks: [stand] };
};

export const consentEntries: Entry[] = [
  entry(
    "practice/intake/queries",
    { myIntake },
    {
      prepare: saved,
      gets: { ...noCoach, ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "practice/intake/queries",
    { coupleIntakes },
    {
      prepare: saved,
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, Ana reads her own.
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient, ana: "shows" },
    },
  ),
  entry(
    "practice/intake/commands",
    { askIntake },
    {
      prepare: saved,
      input: ({ coupleId, clientId }) => [{ coupleId, clientId }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "intake.ask",
    },
  ),
  entry(
    "practice/intake/commands",
    { saveIntake },
    {
      prepare: async () => ({ words: crypto.randomUUID() }),
      input: ({ words }) => [{ version: 0, goal: "clarify" as const, words, ...nothingElse }],
      gets: { ...noCoach, ana: "refusal", ben: "works", otherClient: "works", clientElsewhere: "works" },
      auditAction: "intake.save",
    },
  ),
  entry(
    "practice/consent/commands",
    { signConsent },
    {
      prepare: asked,
      input: (it) => [it],
      gets: {
        ...noCoach,
        ...{ ana: "works", ben: "works", otherClient: "works", unsigned: "works" },
        clientElsewhere: "not found",
      },
      auditAction: "consent.sign",
    },
  ),
  entry(
    "practice/consent/commands",
    { writeConsent },
    {
      prepare: changed,
      input: (it) => [it],
      gets: { coach: "works", colleague: "not found", stranger: "refusal", ...noClient },
      auditAction: "consent.write",
    },
  ),
  entry(
    "practice/consent/queries",
    { consentText },
    {
      prepare: asked,
      gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/consent/queries",
    { myConsent },
    {
      prepare: asked,
      gets: { ...noCoach, ana: "shows", ben: "shows", otherClient: "shows", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "practice/first-day/queries",
    { firstDay },
    {
      prepare: counselorsName,
      gets: {
        ...noCoach,
        ...{ ana: "shows", ben: "shows", otherClient: "shows", clientElsewhere: "quiet", unsigned: "quiet" },
      },
    },
  ),
];
