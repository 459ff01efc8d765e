import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { nextSteps } from "@/lib/assignments/responses/queries";
import { beginPlan, leavePlan, makePlan, pausePlan } from "@/lib/plans/commands";
import { addToStep, removeFromStep, rewordWhy } from "@/lib/plans/exercises/commands";
import { couplePathway } from "@/lib/plans/queries";
import { addStep, changeStep, leaveOutStep, moveOn, moveStep, openStep } from "@/lib/plans/steps/commands";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let pathwayId = "";
let planId = "";
async function startAnew() {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
  );
  pathwayId = row?.id ?? "";
}
beforeAll(startAnew);
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
  ).rejects.toThrow(FieldErrors);
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

test.each(["separating", "closed"])("while the couple is %s no step is opened", async (status) => {
  await beginPlan(world.coach, { planId });
  const { stepId } = await step("Hear the apology");
  const { coupleId } = world.couple;
  const become = (to: string) =>
    stored(sql`update couples set status = ${to} where id = ${coupleId} returning 1`);
  await become(status);
  try {
    await expect(openStep(world.coach, { stepId })).rejects.toThrow(/taking a break just now/);
  } finally {
    await become("active");
  }
  expect(await step("Hear the apology")).toMatchObject({ state: "coming" });
});

test("before the pathway has begun and while it pauses no step is opened, and the words say what to do first", async () => {
  const { stepId } = await step("Hear the apology");
  await expect(openStep(world.coach, { stepId })).rejects.toThrow(/not under way/);
  await beginPlan(world.coach, { planId });
  await pausePlan(world.coach, { planId });
  await expect(openStep(world.coach, { stepId })).rejects.toThrow(/not under way/);
  expect(await step("Hear the apology")).toMatchObject({ state: "coming" });
});

async function closedSteps() {
  await startAnew();
  await beginPlan(world.coach, await lay());
  const [done, left] = [await step("Say what happened"), await step("Give it time")];
  await moveOn(world.coach, { stepId: done.stepId });
  await leaveOutStep(world.coach, { stepId: left.stepId });
  expect([await step(done.title), await step(left.title)]).toMatchObject([
    { state: "done" },
    { state: "skipped" },
  ]);
  return { done, left };
}

test("what is done or left out is not opened again", async () => {
  const { done, left } = await closedSteps();
  for (const { stepId } of [done, left])
    await expect(openStep(world.coach, { stepId })).rejects.toThrow(/has begun/);
});

test("nothing is put into a step that is done or left out", async () => {
  const { done, left } = await closedSteps();
  const exerciseId = await world.exercise("walking-in-their-shoes");
  for (const { stepId, title, exercises } of [done, left]) {
    const added = addToStep(world.coach, { stepId, exerciseId, forWhom: "apart", why: "Because." });
    await expect(added).rejects.toThrow(/has begun/);
    expect((await step(title)).exercises).toHaveLength(exercises.length);
  }
});

test("a concern stops no step: it is opened and given as in any couple, and the partners find the same", async () => {
  const opened = async (concern: boolean) => {
    const own = await makeWorld(world.coach.at);
    const { coupleId } = own.couple;
    const [row] = await stored<{ id: string }>(
      sql`select id from pathways where practice_id = ${own.practiceId} and slug = 'eight-steps-after-a-conflict'`,
    );
    const laid = await makePlan(own.coach, {
      coupleId,
      pathwayId: row?.id ?? "",
      ways: "second_hurt",
      either: {},
    });
    await beginPlan(own.coach, laid);
    if (concern) await raiseConcern(own.coach, { coupleId, aboutClientId: null, words: "Fear." });
    const { plan } = await couplePathway(own.coach, own.couple);
    const hear = plan?.steps.find(({ title }) => title === "Hear the apology");
    const { given } = await openStep(own.coach, { stepId: hear?.stepId ?? "" });
    const found = await Promise.all(
      [own.ana, own.ben].map(async (client) => {
        const { main, others, postponed } = await nextSteps(client);
        return [main, ...others, ...postponed].map((one) => one?.title);
      }),
    );
    return { given, found };
  };
  const usual = await opened(false);
  expect(usual.given).toBe(1);
  expect(await opened(true)).toEqual(usual);
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
