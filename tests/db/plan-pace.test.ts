import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { setPace } from "@/lib/pace/commands";
import { setPaceSchema } from "@/lib/pace/schema";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { overrulePace } from "@/lib/plans/exercises/commands";
import { couplePathway } from "@/lib/plans/queries";
import { addStep } from "@/lib/plans/steps/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let planId = "";
const step = async (title: string) => {
  const { plan } = await couplePathway(world.coach, world.couple);
  const found = plan?.steps.find((one) => one.title === title);
  if (!found) throw new Error(`no step ${title}`);
  return found;
};
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
  );
  const { coupleId } = world.couple;
  const plan = { coupleId, pathwayId: row?.id ?? "", ways: "second_hurt", either: {} } as const;
  planId = (await makePlan(world.coach, plan)).planId;
});

/** In this plan Ben was hurt, and Ana broke trust. */
const leaves = (who: Client, phase: "acknowledge") =>
  setPace(who, setPaceSchema.parse({ pace: "slower", phases: [phase] }));

test("a topic that the hurt partner leaves is waited for, and the coach reads whose wish it is", async () => {
  await leaves(world.ben, "acknowledge");

  expect((await beginPlan(world.coach, { planId })).given).toBe(0);

  const first = await step("Say what happened");
  expect(first).toMatchObject({ state: "coming", waits: "pace" });
  expect(first.exercises[0]?.rests).toMatch(/^Ben would rather leave/);
});

test("the wish of the one who broke trust holds nothing up", async () => {
  await leaves(world.ana, "acknowledge");

  expect((await beginPlan(world.coach, { planId })).given).toBe(1);
});

test("the counselor overrules a wish with a note: it is given at once, and the note is theirs", async () => {
  await leaves(world.ben, "acknowledge");
  await beginPlan(world.coach, { planId });
  const planExerciseId = (await step("Say what happened")).exercises[0]?.planExerciseId ?? "";

  const { given } = await overrulePace(world.coach, {
    planExerciseId,
    paceNote: "She asked me to, yesterday.",
  });

  expect(given).toBe(1);
  expect(await stored(sql`select pace_note from assignments where pace_note is not null`)).toEqual([
    { pace_note: "She asked me to, yesterday." },
  ]);
  expect(await auditEventsOf(world, "plan_step.change")).toMatchObject([{ fields: ["pace_overruled"] }]);
});

test("a step added “at once” is there at once", async () => {
  await beginPlan(world.coach, { planId });
  const exerciseId = await world.exercise("help-we-want");
  const added = { planId, title: "In between", watchFor: "Nothing.", exerciseId, why: "Because." };

  const now = await addStep(world.coach, { ...added, delivery: "at_once", days: 7, forWhom: "apart" });

  expect(now.given).toBe(1);
  expect(await step("In between")).toMatchObject({ state: "open" });
});
