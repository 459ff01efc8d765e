import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { Refusal, Unfilled } from "@/lib/errors";
import {
  addStep,
  addToStep,
  changeStep,
  leaveOutStep,
  moveOn,
  moveStep,
  openStep,
  removeFromStep,
  rewordWhy,
} from "@/lib/plan-steps/commands";
import { beginPlan, leavePlan, makePlan, pausePlan } from "@/lib/plans/commands";
import { couplePathway } from "@/lib/plans/queries";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let pathwayId = "";
let planId = "";
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
  );
  pathwayId = row?.id ?? "";
});
const lay = (coupleId = world.couple.coupleId) =>
  makePlan(world.coach, { coupleId, pathwayId, ways: "second_hurt", either: {} });
const view = async (coupleId = world.couple.coupleId) =>
  (await couplePathway(world.coach, { coupleId })).plan;
const step = async (title: string) => {
  const found = (await view())?.steps.find((one) => one.title === title);
  if (!found) throw new Error(`no step ${title}`);
  return found;
};
const titles = async () => (await view())?.steps.map(({ title }) => title) ?? [];
beforeEach(async () => {
  const there = await view();
  if (there) await leavePlan(world.coach, { planId: there.planId });
  planId = (await lay()).planId;
});
const words = { title: "Find the words", watchFor: "Haste", delivery: "every", days: 3 } as const;

test("what is changed for one couple is theirs alone: the pathway and another couple on it stay as they are", async () => {
  await lay(world.otherCouple.coupleId);
  const before = await view(world.otherCouple.coupleId);
  const apology = await step("Build the apology");
  await changeStep(world.coach, { stepId: apology.stepId, ...words });
  await rewordWhy(world.coach, {
    planExerciseId: apology.exercises[0]?.planExerciseId ?? "",
    why: "In your own words.",
  });
  await moveStep(world.coach, { stepId: apology.stepId, way: "down" });
  await leaveOutStep(world.coach, { stepId: (await step("Give it time")).stepId });
  expect((await titles()).slice(0, 3)).toEqual(["Say what happened", "Hear the apology", "Find the words"]);
  expect(await titles()).not.toContain("Give it time");
  expect(await step("Find the words")).toMatchObject({
    delivery: { kind: "every", days: 3 },
    exercises: [{ why: "In your own words." }],
  });
  expect(await view(world.otherCouple.coupleId)).toEqual(before);
  const [version] = await stored<{ title: string }>(sql`
    select content #>> '{steps,1,title}' as title from pathway_versions where pathway_id = ${pathwayId}`);
  expect(version?.title).toBe("Build the apology");
});

test("steps and exercises of their own, for whom they fit", async () => {
  const exerciseId = await world.exercise("walking-in-their-shoes");
  await addStep(world.coach, { planId, ...words, exerciseId, forWhom: "apart", why: "Because." });
  expect((await titles()).at(-1)).toBe("Find the words");
  const { stepId } = await step("Find the words");
  const apology = await world.exercise("building-an-apology");
  await expect(
    addToStep(world.coach, { stepId, exerciseId: apology, forWhom: "second", why: "Because." }),
  ).rejects.toThrow(Unfilled);
  await addToStep(world.coach, { stepId, exerciseId: apology, forWhom: "first", why: "Because." });
  expect((await step("Find the words")).exercises[1]?.partners).toEqual([
    { firstName: "Ana", role: "involved" },
  ]);
  await expect(
    addToStep(world.coach, { stepId, exerciseId: apology, forWhom: "first", why: "Again." }),
  ).rejects.toThrow(Refusal);
});

test("left out under way it stays to be seen, and holds nothing up", async () => {
  await beginPlan(world.coach, { planId });
  await leaveOutStep(world.coach, { stepId: (await step("Build the apology")).stepId });
  expect(await step("Build the apology")).toMatchObject({ state: "skipped", when: { kind: "left_out" } });
});

test("what has begun, was given or is over can no longer be changed", async () => {
  await beginPlan(world.coach, { planId });
  const open = await step("Say what happened");
  const coming = await step("Build the apology");
  const given = open.exercises[0]?.planExerciseId ?? "";
  const only = coming.exercises[0]?.planExerciseId ?? "";
  const refused = [
    () => changeStep(world.coach, { stepId: open.stepId, ...words }),
    () => leaveOutStep(world.coach, { stepId: open.stepId }),
    () => moveStep(world.coach, { stepId: open.stepId, way: "down" }),
    () => moveStep(world.coach, { stepId: coming.stepId, way: "up" }),
    () => moveOn(world.coach, { stepId: coming.stepId }),
    () => rewordWhy(world.coach, { planExerciseId: given, why: "Other words" }),
    () => removeFromStep(world.coach, { planExerciseId: given }),
    () => removeFromStep(world.coach, { planExerciseId: only }),
  ];
  for (const deed of refused) await expect(deed()).rejects.toThrow(Refusal);
  await moveOn(world.coach, { stepId: open.stepId });
  await expect(openStep(world.coach, { stepId: open.stepId })).rejects.toThrow(Refusal);
  await pausePlan(world.coach, { planId });
  await expect(openStep(world.coach, { stepId: coming.stepId })).rejects.toThrow(Refusal);
  await leavePlan(world.coach, { planId });
  for (const deed of [
    () => changeStep(world.coach, { stepId: coming.stepId, ...words }),
    () => moveOn(world.coach, { stepId: coming.stepId }),
    () => leaveOutStep(world.coach, { stepId: coming.stepId }),
  ])
    await expect(deed()).rejects.toThrow(Refusal);
});

test("the database itself holds what was given, and lets no coach mark an exercise as given", async () => {
  await beginPlan(world.coach, { planId });
  const mark = asActor(world.coach, (tx) =>
    tx.execute(sql`update plan_exercises set assignment_id = ${planId} where plan_id = ${planId}`),
  );
  await expect(mark).rejects.toMatchObject({ code: "42501" });
  await expect(
    stored(
      sql`update plan_steps set state = 'done', closed_at = null where plan_id = ${planId} returning 1 as one`,
    ),
  ).rejects.toThrow(/plan_steps_closed/);
});
