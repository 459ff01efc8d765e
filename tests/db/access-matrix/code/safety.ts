// Promise: safety concerns, tried by everybody.
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns, standingConcerns } from "@/lib/safety/queries";
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
    "safety/queries",
    { standingConcerns },
    {
      prepare: async (world) => ({ marks: [(await raised(world)).coupleId] }),
      gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient },
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
