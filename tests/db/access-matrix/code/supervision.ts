// Promise: who names a supervisor, who reads what, and that each partner's answer is theirs alone.
import { supervisedCouples, supervisedRecord } from "@/lib/caseload/supervision/queries";
import { noteSupervised } from "@/lib/practice/openings/commands";
import { answerSupervision, endSupervision, nameSupervisor } from "@/lib/practice/supervision/commands";
import { coupleSupervision, mySupervision } from "@/lib/practice/supervision/queries";
import { addSupervisor, named } from "@/tests/factories/supervision";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const nobody = { ...noCoach, ...noClient } as const;
const byTheirCounselor = {
  coach: "works",
  colleague: "not found",
  stranger: "not found",
  ...noClient,
} as const;

/** Somebody else than the one who reads in this world. */
const nadia = async (world: World) => {
  const { supervisorId } = await addSupervisor(world, "zzsupervisor-campion");
  return { coupleId: world.couple.coupleId, supervisorId };
};
const nadiaNamed = async (world: World) => {
  const it = await nadia(world);
  await named(world.coach, it.coupleId, it.supervisorId);
  const supervisionId = (await mySupervision(world.ana))?.supervisionId ?? "";
  return { ...it, supervisionId, marks: ["zzsupervisor-campion"] };
};

export const supervisionEntries: Entry[] = [
  entry(
    "caseload/supervision/queries",
    { supervisedCouples },
    {
      prepare: async (world) => ({ marks: [world.couple.coupleId] }),
      gets: { ...nobody, supervisor: "shows" },
    },
  ),
  entry(
    "caseload/supervision/queries",
    { supervisedRecord },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId, marks: [world.couple.coupleId] }),
      input: ({ coupleId }) => [{ coupleId, part: "work" as const }],
      gets: { ...nobody, supervisor: "shows" },
    },
  ),
  entry(
    "practice/openings/commands",
    { noteSupervised },
    {
      // The line is its own record: it leaves none in the activity log.
      prepare: async (world) => world.couple,
      input: ({ coupleId }) => [coupleId],
      gets: { ...nobody, supervisor: "quiet" },
    },
  ),
  entry(
    "practice/supervision/commands",
    { nameSupervisor },
    {
      prepare: nadia,
      input: (it) => [it],
      gets: byTheirCounselor,
      auditAction: "supervision.name",
    },
  ),
  entry(
    "practice/supervision/queries",
    { coupleSupervision },
    {
      prepare: nadiaNamed,
      input: (it) => [it],
      gets: { ...byTheirCounselor, coach: "shows" },
    },
  ),
  entry(
    "practice/supervision/queries",
    { mySupervision },
    {
      prepare: nadiaNamed,
      gets: { ...noCoach, ana: "shows", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "practice/supervision/commands",
    { answerSupervision },
    {
      prepare: nadiaNamed,
      input: ({ supervisionId }) => [{ supervisionId, agreed: "yes" as const }],
      gets: {
        ...noCoach,
        ana: "works",
        ben: "works",
        otherClient: "not found",
        clientElsewhere: "not found",
      },
      auditAction: "supervision.agree",
    },
  ),
  entry(
    "practice/supervision/commands",
    { endSupervision },
    {
      prepare: nadiaNamed,
      input: ({ coupleId }) => [{ coupleId }],
      gets: byTheirCounselor,
      auditAction: "supervision.end",
    },
  ),
];
