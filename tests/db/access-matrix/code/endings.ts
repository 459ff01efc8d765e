// Promise: every query and command about how a couple's work ends, tried by everybody.
import { randomUUID } from "node:crypto";
import { wishAftercare, writeAftercare } from "@/lib/endings/aftercare/commands";
import { myAftercare } from "@/lib/endings/aftercare/queries";
import {
  beginSeparation,
  closeCouple,
  endJointReading,
  goOnAlone,
  pauseCouple,
  removeCouple,
  reopenCouple,
  resumeCouple,
  separateCouple,
  tellPartner,
} from "@/lib/endings/commands";
import { coupleEnding, myEnding, untoldPartners } from "@/lib/endings/queries";
import { actorAt } from "@/lib/platform/auth/actor";
import { createCouple, renameCouple } from "@/lib/practice/couples/commands";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const theirs = ({ couple }: World) => ({ coupleId: couple.coupleId });
/** The couple as the step finds it, whatever came before. */
const goingOn = async (world: World) => {
  await reopenCouple(world.coach, theirs(world)).catch(() => null);
  await resumeCouple(world.coach, theirs(world)).catch(() => null);
  return { ...theirs(world), atOnce: false };
};
const paused = async (world: World) => {
  const it = await goingOn(world);
  await pauseCouple(world.coach, it);
  return it;
};
const separating = async (world: World) => {
  const it = await goingOn(world);
  await beginSeparation(world.ana, it);
  return { ...it, clientId: world.ben.personId, marks: [it.coupleId, '"begun"'] };
};
const afterwards = "zzafterwards-saxifrage";
/** Ana wishes it today, and writes a month on. */
const wroteAfterwards = async (world: World) => {
  await separating(world);
  await wishAftercare(world.ana, { wish: "yes" });
  const then = actorAt(world.ana, new Date(world.ana.at.getTime() + 32 * 86_400_000));
  await writeAftercare(then, { month: 1, how: "mixed", words: afterwards });
};
type Asked = { coupleId: string; atOnce: boolean };
const empty = async (world: World) => {
  const names = {
    firstName: "Ida",
    secondName: "Jon",
    firstEmail: `${randomUUID()}@world.test`,
    secondEmail: null,
  };
  return { ...(await createCouple(world.coach, names)), atOnce: false };
};
const step = { gets: done, input: (it: Asked): [Asked] => [it] };

export const endingEntries: Entry[] = [
  entry("endings/commands", { pauseCouple }, { ...step, prepare: goingOn, auditAction: "couple.pause" }),
  entry("endings/commands", { resumeCouple }, { ...step, prepare: paused, auditAction: "couple.resume" }),
  entry(
    "endings/commands",
    { separateCouple },
    { ...step, prepare: goingOn, auditAction: "couple.separate" },
  ),
  entry("endings/commands", { closeCouple }, { ...step, prepare: goingOn, auditAction: "couple.close" }),
  entry("endings/commands", { reopenCouple }, { ...step, prepare: separating, auditAction: "couple.reopen" }),
  entry(
    "endings/commands",
    { endJointReading },
    { ...step, prepare: separating, auditAction: "couple.end_joint_reading" },
  ),
  entry(
    "endings/commands",
    { goOnAlone },
    {
      gets: done,
      prepare: async (world) => ({ ...(await goingOn(world)), clientId: world.ana.personId }),
      input: (it) => [it],
      auditAction: "couple.alone",
    },
  ),
  entry("endings/commands", { removeCouple }, { ...step, prepare: empty, auditAction: "couple.erase" }),
  entry(
    "practice/couples/commands",
    { renameCouple },
    {
      prepare: async (world) => ({ ...theirs(world), firstName: "Ana", secondName: "Ben", label: "The two" }),
      input: (names) => [names],
      gets: done,
      auditAction: "couple.rename",
    },
  ),
  entry(
    "endings/commands",
    { tellPartner },
    { prepare: separating, input: (it) => [it], gets: done, auditAction: "couple.told" },
  ),
  entry("endings/queries", { coupleEnding }, { prepare: separating, input: (it) => [it], gets: mineOrNone }),
  entry(
    "endings/queries",
    { untoldPartners },
    {
      prepare: separating,
      gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "endings/queries",
    { myEnding },
    {
      prepare: separating,
      gets: { ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "endings/aftercare/commands",
    { wishAftercare },
    {
      prepare: async (world) => {
        await separating(world);
        await wishAftercare(world.ana, { wish: "no" });
        return {};
      },
      input: () => [{ wish: "yes" as const }],
      // Ana knows of the end, and nobody else does.
      gets: { ana: "works", ben: "refusal", otherClient: "refusal", clientElsewhere: "refusal", ...noCoach },
      auditAction: "aftercare.wish",
    },
  ),
  entry(
    "endings/aftercare/queries",
    { myAftercare },
    {
      prepare: async (world) => {
        await wroteAfterwards(world);
        return { marks: [afterwards] };
      },
      gets: { ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
  entry(
    "endings/aftercare/commands",
    { writeAftercare },
    {
      prepare: async (world) => {
        await separating(world);
        return {};
      },
      // Nobody is asked on the day of their wish.
      input: () => [{ month: 3 as const, how: "well" as const, words: null }],
      gets: {
        ...{ ana: "refusal", ben: "refusal", otherClient: "refusal", clientElsewhere: "refusal" },
        ...noCoach,
      },
    },
  ),
  entry(
    "endings/commands",
    { beginSeparation },
    {
      prepare: goingOn,
      input: (it) => [it],
      // Each begins it for themselves, whatever the other did.
      gets: {
        ana: "works",
        ben: "works",
        otherClient: "works",
        clientElsewhere: "works",
        unsigned: "works",
        ...noCoach,
      },
      auditAction: "couple.separate",
    },
  ),
];
