/** A plan's rows, made once from a published version; from then on they are this couple's alone. Inside a coach's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planSteps, plans } from "@/db/schema/plans";
import { insertFrom, insertOnly } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { needsWays, problemWith, rolesFor } from "../rules/people";
import type { MakePlan } from "../schema";
import { insertExercises } from "./exercises";
import { exercisesBySlug, type PublishedPathway } from "./library";

const notThere = (missing: string[]) =>
  `${missing.map((slug) => `“${slug}”`).join(" and ")} ${missing.length === 1 ? "is" : "are"} not on your shelf any more. Duplicate this pathway, choose another exercise in its place, and plan that.`;

/** Every exercise of every step with the rows it becomes. @throws Refusal, FieldErrors (`ways`, `either.…`) */
async function stepsFor(tx: Tx, input: MakePlan, { content }: PublishedPathway) {
  const slugs = content.steps.flatMap((step) => step.exercises.map(({ slug }) => slug));
  const shelf = await exercisesBySlug(tx, slugs);
  const missing = [...new Set(slugs.filter((slug) => !shelf.has(slug)))];
  if (missing.length > 0) throw new Refusal(notThere(missing));
  const errors: Record<string, string[]> = {};
  const steps = content.steps.map((step, at) => ({
    step,
    exercises: step.exercises.flatMap((exercise, place) => {
      const here = shelf.get(exercise.slug);
      if (!here) return [];
      const chosen = input.either[`${at}_${place}`] ?? null;
      if (exercise.who === "either" && !chosen)
        errors[`either.${at}_${place}`] = ["Please choose one of the two."];
      if (!input.ways && needsWays(exercise.who, here.content)) errors.ways = ["Please say who was hurt."];
      return rolesFor(exercise, here.content, input.ways, chosen).map((roles) => ({ exercise, here, roles }));
    }),
  }));
  if (Object.keys(errors).length > 0) throw new FieldErrors(errors);
  const unfit = steps
    .flatMap(({ exercises }) => exercises)
    .find(({ exercise, here, roles }) => problemWith(here.content, exercise.mode, roles));
  if (unfit) throw new Refusal(notThere([unfit.here.content.title]));
  return steps;
}

async function injuredClient(tx: Tx, { coupleId, ways }: MakePlan): Promise<string | null> {
  const [first, second] = await partnersOf(tx, coupleId);
  return ways === "first_hurt" ? first.clientId : ways === "second_hurt" ? second.clientId : null;
}

/** @returns null when this couple has one already. @throws Refusal, FieldErrors (`ways`, `either.…`) */
export async function createPlan(
  tx: Tx,
  coach: Coach,
  input: MakePlan,
  pathway: PublishedPathway,
): Promise<string | null> {
  const steps = await stepsFor(tx, input, pathway);
  const place = { practiceId: coach.practiceId, coupleId: input.coupleId };
  const [plan] = await insertOnly(tx, plans, {
    ...place,
    coachId: coach.personId,
    pathwayId: pathway.pathwayId,
    version: pathway.version,
    title: pathway.content.title,
    state: "planned",
    injuredClientId: await injuredClient(tx, input),
    createdAt: coach.at,
  })
    .onConflictDoNothing()
    .returning({ planId: plans.id });
  if (!plan) return null;
  const newSteps = steps.map(({ step, exercises }, position) => ({
    id: crypto.randomUUID(),
    position,
    title: step.title,
    watchFor: step.watchFor,
    delivery: step.delivery.kind,
    days: "days" in step.delivery ? step.delivery.days : null,
    exercises,
  }));
  await insertFrom(
    tx,
    planSteps,
    {
      ...place,
      ...plan,
      id: sql`s.id`,
      position: sql`s.position`,
      title: sql`s.title`,
      watchFor: sql`s."watchFor"`,
      delivery: sql`s.delivery`,
      deliveryDays: sql`s.days`,
    },
    sql`from jsonb_to_recordset(${JSON.stringify(newSteps.map(({ exercises: _, ...step }) => step))}::jsonb)
      as s(id uuid, position int, title text, "watchFor" text, delivery text, days smallint)`,
  );
  const newExercises = newSteps.flatMap((step) =>
    step.exercises.map(({ exercise: { mode, why, repeat, times, hopeDays }, here, roles }, position) => ({
      stepId: step.id,
      position,
      exerciseId: here.exerciseId,
      ...roles,
      mode,
      why,
      repeat,
      times,
      hopeDays,
    })),
  );
  await insertExercises(tx, { ...place, ...plan }, newExercises);
  return plan.planId;
}
