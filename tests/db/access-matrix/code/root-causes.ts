// Promise: the root-cause note, the hypotheses and the shared formulation, tried by everybody.
import { randomUUID } from "node:crypto";
import { saveNote } from "@/lib/root-causes/commands";
import {
  answerFormulation,
  shareFormulation,
  takeBackFormulation,
} from "@/lib/root-causes/formulations/commands";
import { sharedPattern } from "@/lib/root-causes/formulations/queries";
import { addHypothesis, letGoHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { earlierNote, rootCauseNote } from "@/lib/root-causes/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { plant } from "./plant";

const turn = (clientId: string, words: string) => ({
  id: randomUUID(),
  clientId,
  trigger: "",
  meaning: words,
  reaction: "goes quiet",
});
const latest = async ({ coach, couple: { coupleId } }: World) => {
  const { note, formulations } = await rootCauseNote(coach, { coupleId });
  return { coupleId, revision: note.revision, version: formulations[0]?.version ?? 0 };
};
/** A text of its own each time: the same one again would change nothing. */
const written = async (world: World) => {
  const { coupleId, revision } = await latest(world);
  const turns = [turn(world.ana.personId, `${plant.cause} ${randomUUID()}`)];
  await saveNote(world.coach, {
    coupleId,
    baseRevision: revision,
    turns,
    causes: [],
    patterns: "",
    conflictIds: [],
  });
  return { coupleId, revision: revision + 1, marks: [plant.cause] };
};
const supposed = async (world: World) => {
  const { coupleId } = world.couple;
  const { hypothesisId } = await addHypothesis(world.coach, {
    coupleId,
    words: `${plant.hypothesis} ${randomUUID()}`,
  });
  return { coupleId, hypothesisId, marks: [plant.hypothesis] };
};
const shared = async (world: World) => {
  const { coupleId, version } = await latest(world);
  const turns = [turn(world.ana.personId, "that it is not over")];
  const lead = `${plant.pattern} ${randomUUID()}`;
  await shareFormulation(world.coach, { coupleId, baseVersion: version, lead, turns, wayOut: "" });
  return { coupleId, version: version + 1, marks: [plant.pattern] };
};
const corrected = async (world: World) => {
  const it = await shared(world);
  await answerFormulation(world.ana, { version: it.version, answer: "corrected", words: plant.correction });
  return { ...it, marks: [plant.correction] };
};

const mine = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const elsewhere = { otherClient: "quiet", clientElsewhere: "quiet", ...noCoach } as const;
const nowhere = { otherClient: "not found", clientElsewhere: "not found", ...noCoach } as const;

export const rootCauseEntries: Entry[] = [
  entry(
    "root-causes/queries",
    { rootCauseNote },
    { prepare: written, input: ({ coupleId }) => [{ coupleId }], gets: mine },
  ),
  entry(
    "root-causes/queries",
    { rootCauseNote },
    { when: "with a hypothesis", prepare: supposed, input: ({ coupleId }) => [{ coupleId }], gets: mine },
  ),
  entry(
    "root-causes/queries",
    { rootCauseNote },
    { when: "with a correction", prepare: corrected, input: ({ coupleId }) => [{ coupleId }], gets: mine },
  ),
  entry(
    "root-causes/queries",
    { earlierNote },
    { prepare: written, input: ({ coupleId, revision }) => [{ coupleId, revision }], gets: mine },
  ),
  entry(
    "root-causes/commands",
    { saveNote },
    {
      prepare: async (world) => ({ ...(await latest(world)), clientId: world.ana.personId }),
      input: ({ coupleId, revision, clientId }) => [
        {
          coupleId,
          baseRevision: revision,
          turns: [turn(clientId, "new")],
          causes: [],
          patterns: randomUUID(),
          conflictIds: [],
        },
      ],
      gets: done,
      auditAction: "root_causes.save",
    },
  ),
  entry(
    "root-causes/hypotheses/commands",
    { addHypothesis },
    {
      prepare: async ({ couple: { coupleId } }) => ({ coupleId }),
      input: ({ coupleId }) => [{ coupleId, words: "Something new" }],
      gets: done,
      auditAction: "hypothesis.add",
    },
  ),
  entry(
    "root-causes/hypotheses/commands",
    { letGoHypothesis },
    {
      prepare: supposed,
      input: ({ hypothesisId }) => [{ hypothesisId, why: "" }],
      gets: done,
      auditAction: "hypothesis.let_go",
    },
  ),
  entry(
    "root-causes/formulations/commands",
    { shareFormulation },
    {
      prepare: async (world) => ({ ...(await latest(world)), clientId: world.ana.personId }),
      input: ({ coupleId, version, clientId }) => [
        { coupleId, baseVersion: version, lead: randomUUID(), turns: [turn(clientId, "new")], wayOut: "" },
      ],
      gets: done,
      auditAction: "formulation.share",
    },
  ),
  entry(
    "root-causes/formulations/commands",
    { takeBackFormulation },
    {
      prepare: shared,
      input: ({ coupleId, version }) => [{ coupleId, version }],
      gets: done,
      auditAction: "formulation.take_back",
    },
  ),
  entry(
    "root-causes/formulations/commands",
    { answerFormulation },
    {
      prepare: shared,
      input: ({ version }) => [{ version, answer: "not_yet" as const, words: "" }],
      gets: { ana: "works", ben: "works", ...nowhere },
      auditAction: "formulation.answer",
    },
  ),
  entry(
    "root-causes/formulations/queries",
    { sharedPattern },
    { prepare: shared, gets: { ana: "shows", ben: "shows", ...elsewhere } },
  ),
  entry(
    "root-causes/formulations/queries",
    { sharedPattern },
    {
      when: "with a correction of hers",
      prepare: corrected,
      gets: { ana: "shows", ben: "quiet", ...elsewhere },
    },
  ),
];
