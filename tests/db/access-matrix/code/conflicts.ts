// Promise: conflicts, maps, what is said together, setbacks and the quiet answer, tried by everybody.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import {
  makeMapReady,
  reopenMap,
  reworkMap,
  saveMap,
  withdrawMap,
} from "@/lib/conflicts/cause-maps/commands";
import { changeConflict, keepConflict, shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { coupleConflict, coupleConflicts, myConflict, myConflicts } from "@/lib/conflicts/queries";
import { askRepair, sayRepaired, withdrawRepaired } from "@/lib/conflicts/repairs/commands";
import { changeConflictSchema } from "@/lib/conflicts/schema";
import { changeSetbackAudience, noteSetback } from "@/lib/conflicts/setbacks/commands";
import {
  confirmSummary,
  keepView,
  proposeSummary,
  seeDifferently,
  takeBackSummary,
} from "@/lib/conflicts/summaries/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { myCounselor } from "@/lib/safety/private-note/queries";
import {
  conflictOf,
  mapInput,
  readyMap,
  setbackInput,
  setbackOf,
  sideBySide,
  written,
} from "@/tests/factories/conflicts";
import { stored, type World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { counselorsName, plant } from "./plant";

const nobodyElse = { otherClient: "not found", clientElsewhere: "not found" } as const;
const hers = { ana: "works", ben: "not found", ...nobodyElse, ...noCoach } as const;
const each = { ana: "works", ben: "works", ...nobodyElse, ...noCoach } as const;
const quietElsewhere = { otherClient: "quiet", clientElsewhere: "quiet", ...noCoach } as const;
const onlyTheirCoach = {
  coach: "shows",
  colleague: "not found",
  stranger: "not found",
  ...noClient,
} as const;

const openSetback = async (world: World) => ({
  setbackId: await setbackOf(world.ana, { audience: "couple" }),
});

/** Hers, kept from Ben, who is to find nothing of it. */
const kept = async (world: World) => ({
  coupleId: world.couple.coupleId,
  conflictId: await conflictOf(world, world.ana, { shared: false, facts: plant.kept }),
  marks: [plant.kept],
});
const shared = async (world: World) => ({
  coupleId: world.couple.coupleId,
  conflictId: await conflictOf(world, world.coach, { facts: plant.happened }),
  marks: [plant.happened],
});
/** Her map ready and for nobody's eyes yet, his not begun. */
const sealed = async (world: World) => {
  const it = await shared(world);
  await readyMap(world.ana, it.conflictId, { my_part: plant.map });
  return { ...it, marks: [plant.map] };
};
const open = async (world: World) => ({ conflictId: await sideBySide(world, { my_part: plant.map }) });
const proposed = async (world: World) => {
  const { conflictId } = await open(world);
  await proposeSummary(world.ana, { conflictId, words: "together", base: null, submitKey: randomUUID() });
  const { summary } = await myConflict(world.ana, conflictId);
  return { conflictId, summaryId: summary.proposed?.summaryId ?? "" };
};

export const conflictEntries: Entry[] = [
  entry(
    "conflicts/queries",
    { myConflicts },
    {
      prepare: kept,
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "conflicts/queries",
    { myConflict },
    {
      when: "kept",
      prepare: kept,
      input: ({ conflictId }) => [conflictId],
      gets: { ana: "shows", ben: "not found", ...nobodyElse, ...noCoach },
    },
  ),
  entry(
    "conflicts/queries",
    { myConflict },
    {
      when: "with a sealed map",
      prepare: sealed,
      input: ({ conflictId }) => [conflictId],
      gets: { ana: "shows", ben: "quiet", ...nobodyElse, ...noCoach },
    },
  ),
  entry(
    "conflicts/queries",
    { coupleConflicts },
    {
      prepare: kept,
      input: ({ coupleId }) => [coupleId],
      // Forced, its author would find her own words.
      gets: { ...onlyTheirCoach, ana: "shows" },
    },
  ),
  entry(
    "conflicts/queries",
    { coupleConflict },
    {
      prepare: kept,
      input: ({ coupleId, conflictId }) => [{ coupleId, conflictId }],
      gets: { ...onlyTheirCoach, ana: "shows" },
    },
  ),
  entry(
    "conflicts/queries",
    { coupleConflict },
    {
      when: "with a map that is sealed for the counselor, too",
      prepare: sealed,
      input: ({ coupleId, conflictId }) => [{ coupleId, conflictId }],
      gets: { ...onlyTheirCoach, coach: "quiet", ana: "shows" },
    },
  ),
  entry(
    "conflicts/commands",
    { writeConflict },
    {
      prepare: async ({ couple: { coupleId } }) => ({ coupleId }),
      input: ({ coupleId }) => [{ ...written(), coupleId }],
      gets: {
        coach: "works",
        colleague: "not found",
        stranger: "not found",
        ana: "works",
        ben: "works",
        // Theirs is their own couple, whatever id is sent along.
        otherClient: "works",
        clientElsewhere: "works",
      },
      auditAction: "conflict.write",
    },
  ),
  entry(
    "conflicts/commands",
    { changeConflict },
    {
      prepare: kept,
      input: ({ conflictId }) => [changeConflictSchema.parse({ ...written(), conflictId })],
      gets: {
        ana: "works",
        ben: "not found",
        ...nobodyElse,
        coach: "not found",
        colleague: "not found",
        stranger: "not found",
      },
      auditAction: "conflict.change",
    },
  ),
  entry(
    "conflicts/commands",
    { shareConflict },
    {
      prepare: kept,
      input: ({ conflictId }) => [{ conflictId }],
      gets: {
        ana: "works",
        ben: "not found",
        ...nobodyElse,
        coach: "not found",
        colleague: "not found",
        stranger: "not found",
      },
      auditAction: "conflict.share",
    },
  ),
  entry(
    "conflicts/commands",
    { keepConflict },
    {
      prepare: async (world) => ({ conflictId: await conflictOf(world, world.ana) }),
      input: ({ conflictId }) => [{ conflictId }],
      gets: hers,
      auditAction: "conflict.keep",
    },
  ),
  entry(
    "conflicts/cause-maps/commands",
    { saveMap },
    {
      prepare: kept,
      input: ({ conflictId }) => [mapInput(conflictId)],
      gets: hers,
      auditAction: "cause_map.start",
    },
  ),
  entry(
    "conflicts/cause-maps/commands",
    { makeMapReady },
    {
      prepare: shared,
      input: ({ conflictId }) => [mapInput(conflictId)],
      gets: each,
      auditAction: "cause_map.make_ready",
    },
  ),
  entry(
    "conflicts/cause-maps/commands",
    { reopenMap },
    {
      prepare: sealed,
      input: ({ conflictId }) => [{ conflictId }],
      gets: { ...hers, ben: "refusal" },
      auditAction: "cause_map.reopen",
    },
  ),
  entry(
    "conflicts/cause-maps/commands",
    { withdrawMap },
    {
      prepare: open,
      input: ({ conflictId }) => [{ conflictId }],
      // Once hers is back, his is sealed again: there is nothing to take back.
      gets: { ...hers, ana: "quiet", ben: "refusal" },
    },
  ),
  entry(
    "conflicts/cause-maps/commands",
    { reworkMap },
    {
      prepare: async (world) => {
        const it = await open(world);
        await withdrawMap(world.ana, it);
        return it;
      },
      input: ({ conflictId }) => [{ conflictId }],
      gets: { ...hers, ben: "refusal" },
      auditAction: "cause_map.rework",
    },
  ),
  entry(
    "conflicts/summaries/commands",
    { proposeSummary },
    {
      prepare: open,
      input: ({ conflictId }) => [{ conflictId, words: "together", base: null, submitKey: randomUUID() }],
      // The second has not read the first one's wording yet.
      gets: { ...each, ana: "quiet", ben: "refusal" },
    },
  ),
  entry(
    "conflicts/summaries/commands",
    { confirmSummary },
    {
      prepare: proposed,
      input: (it) => [it],
      gets: { ...each, ana: "refusal" },
      auditAction: "conflict_summary.confirm",
    },
  ),
  entry(
    "conflicts/summaries/commands",
    { takeBackSummary },
    {
      prepare: proposed,
      input: (it) => [it],
      gets: { ...each, ben: "refusal" },
      auditAction: "conflict_summary.take_back",
    },
  ),
  entry(
    "conflicts/summaries/commands",
    { seeDifferently },
    {
      prepare: open,
      input: ({ conflictId }) => [{ conflictId, words: "my view" }],
      gets: each,
      auditAction: "conflict_summary.differ",
    },
  ),
  entry(
    "conflicts/summaries/commands",
    { keepView },
    {
      prepare: async (world) => {
        const it = await open(world);
        await seeDifferently(world.ana, { ...it, words: null });
        return it;
      },
      input: ({ conflictId }) => [{ conflictId, words: "my view" }],
      gets: each,
      auditAction: "conflict_summary.view",
    },
  ),
  entry(
    "conflicts/setbacks/commands",
    { noteSetback },
    {
      prepare: kept,
      input: ({ conflictId }) => [setbackInput({ conflictId })],
      gets: hers,
      auditAction: "setback.note",
    },
  ),
  entry(
    "conflicts/setbacks/commands",
    { changeSetbackAudience },
    {
      prepare: async (world) => ({ setbackId: await setbackOf(world.ana) }),
      input: ({ setbackId }) => [{ setbackId, audience: "couple" as const }],
      gets: hers,
      auditAction: "setback.audience",
    },
  ),
  entry(
    "conflicts/repairs/commands",
    { askRepair },
    {
      prepare: async (world) => ({ setbackId: await setbackOf(world.ana) }),
      input: ({ setbackId }) => [{ setbackId }],
      gets: hers,
      auditAction: "repair.ask",
    },
  ),
  entry(
    "conflicts/repairs/commands",
    { sayRepaired },
    {
      prepare: openSetback,
      input: ({ setbackId }) => [{ setbackId }],
      gets: each,
      auditAction: "repair.say",
    },
  ),
  entry(
    "conflicts/repairs/commands",
    { withdrawRepaired },
    {
      prepare: async (world) => {
        const it = await openSetback(world);
        await sayRepaired(world.ana, it);
        // Meant for both, and not opened to Ben.
        await stored(sql`update setbacks set released_at = null where id = ${it.setbackId} returning 1`);
        return it;
      },
      input: ({ setbackId }) => [{ setbackId }],
      gets: hers,
      auditAction: "repair.withdraw",
    },
  ),
];

/** Last of all: while a concern is open, other things rest. */
export const quietEntries: Entry[] = [
  entry(
    "safety/private-note/queries",
    { myCounselor },
    {
      prepare: counselorsName,
      gets: {
        ana: "shows",
        ben: "shows",
        otherClient: "shows",
        clientElsewhere: "quiet",
        unsigned: "quiet",
        ...noCoach,
      },
    },
  ),
  entry(
    "safety/private-note/commands",
    { answerQuietly },
    {
      prepare: async () => ({}),
      input: () => [{ signs: [], words: `word ${randomUUID()}`, inPerson: false }],
      gets: {
        ana: "works",
        ben: "works",
        otherClient: "works",
        clientElsewhere: "works",
        // A note can be sent before anything is signed.
        unsigned: "works",
        ...noCoach,
      },
      auditAction: "safety.raise",
    },
  ),
];
