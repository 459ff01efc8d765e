// Promise: results of measures are entered, read and removed by the couple's counselor alone.
import { practiceNumbers } from "@/lib/caseload/numbers/queries";
import { enterResult, removeResult } from "@/lib/measures/commands";
import { coupleMeasures } from "@/lib/measures/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

const inputOf = (world: World) => ({
  ...{ coupleId: world.couple.coupleId, clientId: world.ana.personId },
  ...{ measure: "rdas" as const, onDate: "2026-03-02", total: 41.25, answers: null },
});

const entered = async (world: World) => {
  await enterResult(world.coach, inputOf(world));
  const [one] = await coupleMeasures(world.coach, world.couple);
  const resultId = one?.partners.flatMap(({ results }) => results)[0]?.resultId ?? "";
  return { coupleId: world.couple.coupleId, resultId, marks: [resultId] };
};

export const measureEntries: Entry[] = [
  entry(
    "caseload/numbers/queries",
    { practiceNumbers },
    {
      // Numbers of one's own practice; there is nothing of anybody's to look for.
      prepare: async () => ({ marks: ["one_partner"] }),
      gets: { coach: "shows", colleague: "not found", stranger: "shows", ...noClient },
    },
  ),
  entry(
    "measures/queries",
    { coupleMeasures },
    {
      prepare: entered,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "measures/commands",
    { enterResult },
    {
      prepare: async (world) => inputOf(world),
      input: (input) => [input],
      gets: done,
      auditAction: "measure.enter",
    },
  ),
  entry(
    "measures/commands",
    { removeResult },
    {
      prepare: entered,
      input: ({ coupleId, resultId }) => [{ coupleId, resultId }],
      gets: done,
      auditAction: "measure.remove",
    },
  ),
];
