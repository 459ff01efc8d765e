// Promise: who may say who stands in for whom, and who may see it.
import { endCover, nameCover } from "@/lib/practice/covers/commands";
import { practiceCovers } from "@/lib/practice/covers/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const days = { fromOn: "2026-03-04", toOn: "2026-03-20" };
const himForHer = ({ coach, colleague }: World) => ({ coachId: coach.personId, coverId: colleague.personId });
const named = async (world: World) => {
  for (const { id } of await practiceCovers(world.coach)) await endCover(world.coach, { id });
  await nameCover(world.coach, { ...himForHer(world), ...days });
  return (await practiceCovers(world.coach))[0]?.id ?? "";
};
const byTheOwner = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

export const coverEntries: Entry[] = [
  entry(
    "practice/covers/commands",
    { nameCover },
    {
      prepare: async (world) => {
        await endCover(world.coach, { id: await named(world) });
        return himForHer(world);
      },
      input: (who) => [{ ...who, ...days }],
      gets: byTheOwner,
      auditAction: "coach.name_cover",
    },
  ),
  entry(
    "practice/covers/queries",
    { practiceCovers },
    {
      prepare: async (world) => ({ marks: [await named(world)] }),
      gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/covers/commands",
    { endCover },
    {
      prepare: async (world) => ({ id: await named(world) }),
      input: ({ id }) => [{ id }],
      gets: byTheOwner,
      auditAction: "coach.end_cover",
    },
  ),
];
