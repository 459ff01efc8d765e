// Promise: what both partners are asked to agree to, tried by everybody.
import { signConsent, writeConsent } from "@/lib/practice/consent/commands";
import { consentText, myConsent } from "@/lib/practice/consent/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

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

export const consentEntries: Entry[] = [
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
];
