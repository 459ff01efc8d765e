// Promise: every query and command of pathways and of a couple's plan, tried by everybody.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import {
  bringBackPathway,
  copyPathway,
  discardPathwayDraft,
  publishPathway,
  retirePathway,
  savePathway,
  startPathway,
} from "@/lib/library/pathways/commands";
import { pathwayDetail, pathwayInHand, pathwayShelf } from "@/lib/library/pathways/queries";
import { pathwayDraftSchema } from "@/lib/library/pathways/schema";
import { beginPlan, leavePlan, makePlan, pausePlan, resumePlan } from "@/lib/plans/commands";
import { addToStep, overrulePace, removeFromStep, rewordWhy } from "@/lib/plans/exercises/commands";
import { hardWeek } from "@/lib/plans/hard-week/commands";
import { couplePathway, couplesToLead, planChoice } from "@/lib/plans/queries";
import { addStep, changeStep, leaveOutStep, moveOn, moveStep, openStep } from "@/lib/plans/steps/commands";
import { stored, type World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";
import { plant } from "./plant";

const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const shown = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;

const draft = (why = plant.note) =>
  pathwayDraftSchema.parse({
    title: "Our own way",
    aim: "To try out whose it is.",
    suits: "Anybody here.",
    notWhen: "Never.",
    steps: [
      {
        title: "One step",
        watchFor: "Haste",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "why-we-matter",
            mode: "apart",
            who: "both",
            why,
            repeat: "once",
            times: "1",
            hopeDays: "",
          },
        ],
      },
    ],
  });

const begunPathway = async (world: World) => {
  const { pathwayId } = await startPathway(world.coach, { newId: randomUUID() });
  return { pathwayId, baseRevision: 1, draft: draft() };
};
const publishedPathway = async (world: World) => {
  const mine = await begunPathway(world);
  await publishPathway(world.coach, mine);
  return mine;
};

const builtIn = async (world: World) => {
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'along-the-phases'`,
  );
  return row?.id ?? "";
};
const laidOut = async (world: World) => {
  const { coupleId } = world.couple;
  const [there] = await stored<{ id: string }>(
    sql`select id from plans where couple_id = ${coupleId} and state in ('planned', 'running', 'paused')`,
  );
  if (there) await leavePlan(world.coach, { planId: there.id });
  const { planId } = await makePlan(world.coach, {
    coupleId,
    pathwayId: await builtIn(world),
    ways: "first_hurt",
    either: {},
  });
  const steps = await stored<{ id: string }>(
    sql`select id from plan_steps where plan_id = ${planId} order by position`,
  );
  const exercises = await stored<{ id: string }>(
    sql`select id from plan_exercises where step_id = ${steps[7]?.id} order by position`,
  );
  return {
    coupleId,
    planId,
    firstStep: steps[0]?.id ?? "",
    stepId: steps[7]?.id ?? "",
    planExerciseId: exercises[0]?.id ?? "",
    exerciseId: await world.exercise("listen-or-advice"),
  };
};
const begun = async (world: World) => {
  const plan = await laidOut(world);
  await beginPlan(world.coach, plan);
  return plan;
};
const opened = async (world: World) => {
  const plan = await begun(world);
  await openStep(world.coach, { stepId: plan.firstStep });
  return plan;
};
const paused = async (world: World) => {
  const plan = await begun(world);
  await pausePlan(world.coach, plan);
  return plan;
};
const words = { title: "Another step", watchFor: "Haste", delivery: "at_once", days: null } as const;

export const pathwayEntries: Entry[] = [
  entry(
    "library/pathways/queries",
    { pathwayShelf },
    {
      prepare: async (world) => ({ marks: [(await publishedPathway(world)).pathwayId] }),
      gets: { coach: "shows", colleague: "shows", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "library/pathways/queries",
    { pathwayDetail },
    {
      prepare: async (world) => ({ ...(await publishedPathway(world)), marks: [plant.note] }),
      input: ({ pathwayId }) => [{ pathwayId }],
      gets: { ...shown, colleague: "shows" },
    },
  ),
  entry(
    "library/pathways/queries",
    { pathwayInHand },
    {
      prepare: async (world) => {
        const mine = await begunPathway(world);
        await savePathway(world.coach, mine);
        return { ...mine, marks: [plant.note] };
      },
      input: ({ pathwayId }) => [{ pathwayId }],
      gets: shown,
    },
  ),
  entry(
    "library/pathways/commands",
    { startPathway },
    {
      prepare: async () => ({}),
      input: () => [{ newId: randomUUID() }],
      gets: { ...done, colleague: "works", stranger: "works" },
      auditAction: "pathway.start",
    },
  ),
  entry(
    "library/pathways/commands",
    { copyPathway },
    {
      prepare: publishedPathway,
      input: ({ pathwayId }) => [{ pathwayId, newId: randomUUID() }],
      gets: { ...done, colleague: "works" },
      auditAction: "pathway.start",
    },
  ),
  entry(
    "library/pathways/commands",
    { savePathway },
    { prepare: begunPathway, input: (mine) => [mine], gets: done, auditAction: "pathway.save" },
  ),
  entry(
    "library/pathways/commands",
    { publishPathway },
    { prepare: begunPathway, input: (mine) => [mine], gets: done, auditAction: "pathway.publish" },
  ),
  entry(
    "library/pathways/commands",
    { discardPathwayDraft },
    {
      prepare: async (world) => {
        const mine = await publishedPathway(world);
        await savePathway(world.coach, { ...mine, baseRevision: 3, draft: draft("because") });
        return mine;
      },
      input: ({ pathwayId }) => [{ pathwayId }],
      gets: done,
      auditAction: "pathway.discard",
    },
  ),
  entry(
    "library/pathways/commands",
    { retirePathway },
    {
      prepare: publishedPathway,
      input: ({ pathwayId }) => [{ pathwayId }],
      gets: done,
      auditAction: "pathway.retire",
    },
  ),
  entry(
    "library/pathways/commands",
    { bringBackPathway },
    {
      prepare: async (world) => {
        const mine = await publishedPathway(world);
        await retirePathway(world.coach, mine);
        return mine;
      },
      input: ({ pathwayId }) => [{ pathwayId }],
      gets: done,
      auditAction: "pathway.bring_back",
    },
  ),
  entry(
    "plans/queries",
    { couplePathway },
    {
      prepare: async (world) => {
        const plan = await laidOut(world);
        return { ...plan, marks: [plan.planId] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: shown,
    },
  ),
  entry(
    "plans/queries",
    { planChoice },
    {
      prepare: async (world) => ({
        coupleId: world.couple.coupleId,
        pathwayId: await builtIn(world),
        marks: ["Ana & Ben"],
      }),
      input: ({ coupleId, pathwayId }) => [{ coupleId, pathwayId }],
      gets: shown,
    },
  ),
  entry(
    "plans/queries",
    { couplesToLead },
    {
      prepare: async (world) => {
        await leavePlan(world.coach, await laidOut(world));
        return { marks: [world.couple.coupleId] };
      },
      gets: { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "plans/commands",
    { makePlan },
    {
      prepare: async (world) => {
        await leavePlan(world.coach, await laidOut(world));
        return { coupleId: world.couple.coupleId, pathwayId: await builtIn(world) };
      },
      input: (chosen) => [{ ...chosen, ways: "first_hurt" as const, either: {} }],
      gets: done,
      auditAction: "plan.make",
    },
  ),
  entry(
    "plans/commands",
    { beginPlan },
    { prepare: laidOut, input: ({ planId }) => [{ planId }], gets: done, auditAction: "plan.begin" },
  ),
  entry(
    "plans/commands",
    { pausePlan },
    { prepare: begun, input: ({ planId }) => [{ planId }], gets: done, auditAction: "plan.pause" },
  ),
  entry(
    "plans/commands",
    { resumePlan },
    { prepare: paused, input: ({ planId }) => [{ planId }], gets: done, auditAction: "plan.resume" },
  ),
  entry(
    "plans/commands",
    { leavePlan },
    { prepare: begun, input: ({ planId }) => [{ planId }], gets: done, auditAction: "plan.leave" },
  ),
  entry(
    "plans/hard-week/commands",
    { hardWeek },
    {
      prepare: async (world) => ({ ...(await begun(world)), submitKey: randomUUID() }),
      input: ({ planId, submitKey }) => [{ planId, submitKey }],
      gets: done,
      auditAction: "plan.hard_week",
    },
  ),
  entry(
    "plans/steps/commands",
    { openStep },
    { prepare: begun, input: ({ stepId }) => [{ stepId }], gets: done, auditAction: "plan_step.open" },
  ),
  entry(
    "plans/steps/commands",
    { moveOn },
    {
      prepare: opened,
      input: ({ firstStep }) => [{ stepId: firstStep }],
      gets: done,
      auditAction: "plan_step.move_on",
    },
  ),
  entry(
    "plans/steps/commands",
    { leaveOutStep },
    { prepare: laidOut, input: ({ stepId }) => [{ stepId }], gets: done, auditAction: "plan_step.leave_out" },
  ),
  entry(
    "plans/steps/commands",
    { moveStep },
    {
      prepare: laidOut,
      input: ({ stepId }) => [{ stepId, way: "up" as const }],
      gets: done,
      auditAction: "plan_step.move",
    },
  ),
  entry(
    "plans/steps/commands",
    { changeStep },
    {
      prepare: laidOut,
      input: ({ stepId }) => [{ stepId, ...words }],
      gets: done,
      auditAction: "plan_step.change",
    },
  ),
  entry(
    "plans/steps/commands",
    { addStep },
    {
      prepare: laidOut,
      input: ({ planId, exerciseId }) => [
        { planId, exerciseId, ...words, forWhom: "apart" as const, why: "because" },
      ],
      gets: done,
      auditAction: "plan_step.add",
    },
  ),
  entry(
    "plans/exercises/commands",
    { addToStep },
    {
      prepare: laidOut,
      input: ({ stepId, exerciseId }) => [{ stepId, exerciseId, forWhom: "first" as const, why: "because" }],
      gets: done,
      auditAction: "plan_step.change",
    },
  ),
  entry(
    "plans/exercises/commands",
    { removeFromStep },
    {
      prepare: laidOut,
      input: ({ planExerciseId }) => [{ planExerciseId }],
      gets: done,
      auditAction: "plan_step.change",
    },
  ),
  entry(
    "plans/exercises/commands",
    { rewordWhy },
    {
      prepare: laidOut,
      input: ({ planExerciseId }) => [{ planExerciseId, why: "for these two" }],
      gets: done,
      auditAction: "plan_step.change",
    },
  ),
  entry(
    "plans/exercises/commands",
    { overrulePace },
    {
      prepare: laidOut,
      input: ({ planExerciseId }) => [{ planExerciseId, paceNote: "They asked for it." }],
      gets: done,
      auditAction: "plan_step.change",
    },
  ),
];
