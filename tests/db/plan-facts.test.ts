import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { addToStep } from "@/lib/plans/exercises/commands";
import { couplePathway } from "@/lib/plans/queries";
import { assignDueOnItsDay } from "@/lib/plans/records/as-system";
import { changeStep, openStep } from "@/lib/plans/steps/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { FieldErrors } from "@/lib/platform/errors";
import { apology, assigned } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-03-04T10:00:00Z");
let world: World;
let planId = "";
const step = async (title: string) => {
  const { plan } = await couplePathway(world.coach, world.couple);
  const found = plan?.steps.find((one) => one.title === title);
  if (!found) throw new Error(`no step ${title}`);
  return found;
};
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const apologies = () =>
  stored(sql`select a.id from assignments a join exercises e on e.id = a.exercise_id
    where a.couple_id = ${world.couple.coupleId} and e.slug = 'building-an-apology'`);
beforeEach(async () => {
  world = await makeWorld(start);
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
  );
  const { coupleId } = world.couple;
  const plan = { coupleId, pathwayId: row?.id ?? "", ways: "first_hurt", either: {} } as const;
  planId = (await makePlan(world.coach, plan)).planId;
  await beginPlan(world.coach, { planId });
});

test("an apology opens once the counselor says that no facts are outstanding, and the log has it", async () => {
  const { stepId } = await step("Build the apology");
  await expect(openStep(world.coach, { stepId })).rejects.toThrow(FieldErrors);
  expect(await apologies()).toEqual([]);

  await openStep(world.coach, { stepId, factsSettled: true });

  expect(await apologies()).toHaveLength(1);
  const log = await auditEventsOf(world, "plan_step.open");
  expect(log.filter(({ actor_id }) => actor_id !== null)).toMatchObject([{ fields: ["facts_settled"] }]);
});

test("changed to come by itself it waits all the same, and says for what", async () => {
  const { stepId } = await step("Build the apology");
  const words = { title: "Build the apology", watchFor: "Haste." };
  await changeStep(world.coach, { stepId, ...words, delivery: "at_once", days: null });

  await assignDueOnItsDay(
    { practiceId: world.practiceId, coupleId: world.couple.coupleId, planId },
    days(30),
  );

  expect(await apologies()).toEqual([]);
  expect(await step("Build the apology")).toMatchObject({ waits: "facts" });
});

test("put into a step that is open already it waits, too, until it is said", async () => {
  const { stepId } = await step("Say what happened");
  const exerciseId = await world.exercise("building-an-apology");
  const coach = actorAt(world.coach, days(1));
  await addToStep(coach, { stepId, exerciseId, forWhom: "second", why: "Because." });
  expect(await apologies()).toEqual([]);

  await openStep(coach, { stepId, factsSettled: true });

  expect(await apologies()).toHaveLength(1);
});

test("given by hand it asks for the same word; other exercises do not", async () => {
  const early = apology(world, { factsSettled: false });
  await expect(early).rejects.toMatchObject({ fieldErrors: { factsSettled: [expect.any(String)] } });

  await apology(world, { factsSettled: true });
  await assigned(world, "naming-what-happened", { factsSettled: false });

  expect(await apologies()).toHaveLength(1);
});
