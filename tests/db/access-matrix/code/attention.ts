// Promise: what a counselor puts off, or says is not needed, tried by everybody.
import { bringBackAttention, dismissAttention, postponeAttention } from "@/lib/caseload/attention/commands";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const gets = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

const which = async (world: World) => ({ coupleId: world.couple.coupleId, key: "quiet" });
const putOff = async (world: World) => {
  const one = await which(world);
  await postponeAttention(world.coach, { ...one, weeks: 1 });
  return one;
};

export const attentionEntries: Entry[] = [
  entry(
    "caseload/attention/commands",
    { postponeAttention },
    {
      prepare: which,
      input: ({ coupleId, key }) => [{ coupleId, key, weeks: 2 }],
      gets,
      auditAction: "attention.postpone",
    },
  ),
  entry(
    "caseload/attention/commands",
    { dismissAttention },
    {
      prepare: which,
      input: ({ coupleId, key }) => [{ coupleId, key, words: "they are on holiday" }],
      gets,
      auditAction: "attention.dismiss",
    },
  ),
  entry(
    "caseload/attention/commands",
    { bringBackAttention },
    {
      prepare: putOff,
      input: ({ coupleId, key }) => [{ coupleId, key }],
      gets,
      auditAction: "attention.bring_back",
    },
  ),
];
