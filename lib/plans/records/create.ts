/** A plan's rows, made once from a published version; from then on they are this couple's alone. Inside a coach's transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { PathwayContent, StepExercise } from "@/lib/library/pathways/schema";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { needsWays, problemWith, rolesFor } from "../rules/people";
import type { MakePlan } from "../schema";

type OnShelf = {
  exerciseId: string;
  slug: string;
  content: Pick<ExerciseContent, "title" | "fields" | "modes">;
};
export type Version = { pathwayId: string; version: number; content: PathwayContent };

/** @throws NotFound when it is not published, laid aside or not theirs */
export async function publishedIn(tx: Tx, pathwayId: string): Promise<Version> {
  return firstOrNotFound(
    await tx.execute<Version>(sql`
      select w.id as "pathwayId", v.version, v.content
      from pathways w join pathway_versions v on v.pathway_id = w.id and v.version = w.current_version
      where w.id = ${pathwayId} and w.retired_at is null`),
  );
}

/** What a pathway names and this practice has, by slug. */
export async function shelfOf(tx: Tx, slugs: readonly string[]): Promise<Map<string, OnShelf>> {
  const rows = await tx.execute<OnShelf>(sql`
    select e.id as "exerciseId", e.slug, v.content
    from exercises e join exercise_versions v on v.exercise_id = e.id and v.version = e.current_version
    where e.slug = any(${sql.param(`{${[...new Set(slugs)].map((slug) => `"${slug}"`).join()}}`)}::text[])
      and e.retired_at is null`);
  return new Map([...rows].map((row) => [row.slug, row]));
}

const notThere = (missing: string[]) =>
  `${missing.map((slug) => `“${slug}”`).join(" and ")} ${missing.length === 1 ? "is" : "are"} not on your shelf any more. Duplicate this pathway, choose another exercise in its place, and plan that.`;

/** Every exercise of every step with the rows it becomes. @throws Refusal, FieldErrors (`ways`, `either.…`) */
async function stepsFor(tx: Tx, input: MakePlan, { content }: Version) {
  const slugs = content.steps.flatMap((step) => step.exercises.map(({ slug }) => slug));
  const shelf = await shelfOf(tx, slugs);
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

type Row = {
  stepId: string;
  at: number;
  exerciseId: string;
  exercise: StepExercise;
  firstRole: string | null;
  secondRole: string | null;
};

/** @returns null when this couple has one already */
export async function makePlanIn(
  tx: Tx,
  coach: Coach,
  input: MakePlan,
  version: Version,
): Promise<string | null> {
  const steps = await stepsFor(tx, input, version);
  const [first, second] = await partnersOf(tx, input.coupleId);
  const hurt =
    input.ways === "first_hurt" ? first.clientId : input.ways === "second_hurt" ? second.clientId : null;
  const [plan] = await tx.execute<{ id: string }>(sql`
    insert into plans (practice_id, couple_id, coach_id, pathway_id, version, title, state, injured_client_id, created_at)
    values (${coach.practiceId}, ${input.coupleId}, ${coach.personId}, ${version.pathwayId}, ${version.version},
      ${version.content.title}, 'planned', ${hurt ?? null}, ${coach.at.toISOString()})
    on conflict do nothing returning id`);
  if (!plan) return null;
  const key = { practiceId: coach.practiceId, coupleId: input.coupleId, planId: plan.id };
  const stepRows = steps.map(({ step }, position) => ({
    id: crypto.randomUUID(),
    position,
    title: step.title,
    watchFor: step.watchFor,
    delivery: step.delivery.kind,
    days: "days" in step.delivery ? step.delivery.days : null,
  }));
  await tx.execute(sql`
    insert into plan_steps (practice_id, couple_id, plan_id, id, position, title, watch_for, delivery, delivery_days)
    select ${key.practiceId}, ${key.coupleId}, ${key.planId}, s.id, s.position, s.title, s."watchFor", s.delivery, s.days
    from jsonb_to_recordset(${JSON.stringify(stepRows)}::jsonb)
      as s(id uuid, position int, title text, "watchFor" text, delivery text, days smallint)`);
  const rows = steps.flatMap(({ exercises }, position): Row[] =>
    exercises.map(({ exercise, here, roles }, at) => ({
      stepId: stepRows[position]?.id ?? "",
      at,
      exerciseId: here.exerciseId,
      exercise,
      ...roles,
    })),
  );
  await insertExercises(
    tx,
    key,
    rows.map(({ exercise: { mode, why, repeat, times, hopeDays }, ...row }) => ({
      ...row,
      mode,
      why,
      repeat,
      times,
      hopeDays,
    })),
  );
  return plan.id;
}

export type NewPlanExercise = Omit<Row, "exercise"> &
  Pick<StepExercise, "mode" | "why" | "repeat" | "times" | "hopeDays">;

/** The same twice in one step stays one. @returns how many were added */
export async function insertExercises(
  tx: Tx,
  key: { practiceId: string; coupleId: string; planId: string },
  rows: readonly NewPlanExercise[],
): Promise<number> {
  const made = await tx.execute(sql`
    insert into plan_exercises (practice_id, couple_id, plan_id, step_id, position, exercise_id, mode, first_role, second_role,
      why, repeat, times, hope_days)
    select ${key.practiceId}, ${key.coupleId}, ${key.planId}, x."stepId", x.at, x."exerciseId", x.mode, x."firstRole",
      x."secondRole", x.why, x.repeat, x.times, x."hopeDays"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x("stepId" uuid, at int, "exerciseId" uuid, mode assignment_mode, "firstRole" partner_role, "secondRole" partner_role,
        why text, repeat text, times smallint, "hopeDays" smallint)
    on conflict do nothing returning id`);
  return made.length;
}
