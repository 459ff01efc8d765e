// Promise: safety concerns and signals, tried by everybody.
import { randomUUID } from "node:crypto";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { reviewSignal } from "@/lib/signals/commands";
import { coupleSignals } from "@/lib/signals/queries";
import { proposed } from "@/tests/factories/agreements";
import { lowEase } from "@/tests/factories/signals";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";
import { plant } from "./plant";

const { concern } = plant;
const raised = async ({ coach, couple: { coupleId } }: World) => {
  await raiseConcern(coach, { coupleId, aboutClientId: null, words: concern });
  const { standing } = await safetyConcerns(coach, { coupleId });
  return { coupleId, concernId: standing[0]?.concernId ?? "", marks: [concern] };
};

export const safetyEntries: Entry[] = [
  entry(
    "signals/queries",
    { coupleSignals },
    {
      prepare: raised,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "signals/commands",
    { reviewSignal },
    {
      when: "a low answer",
      prepare: async (world) => ({ signalId: await lowEase(world) }),
      input: ({ signalId }) => [{ signalId, kind: "low_ease" as const, words: "We talked." }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      trail: "signal.review",
    },
  ),
  entry(
    "signals/commands",
    { reviewSignal },
    {
      when: "a one-sided line",
      prepare: async (world) => {
        await proposed(world.ana, `Ben will show me his phone ${randomUUID()}.`);
        const { signals } = await coupleSignals(world.coach, world.couple);
        return { signalId: signals.find(({ kind }) => kind === "one_sided")?.signalId ?? "" };
      },
      input: ({ signalId }) => [{ signalId, kind: "one_sided" as const, words: null }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      trail: "signal.review",
    },
  ),
  entry(
    "safety/queries",
    { safetyConcerns },
    {
      prepare: raised,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "safety/commands",
    { settleConcern },
    {
      prepare: raised,
      input: ({ concernId }) => [{ concernId, reason: "talked it over" }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      trail: "safety.settle",
    },
  ),
  entry(
    "safety/commands",
    { raiseConcern },
    {
      prepare: async ({ couple: { coupleId } }) => ({ coupleId }),
      input: ({ coupleId }) => [{ coupleId, aboutClientId: null, words: "Something new" }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      trail: "safety.raise",
    },
  ),
];
