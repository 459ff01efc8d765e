/** The steps of one plan: what they hold, their order, and changing one that is locked. Inside a coach's transaction. */
import "server-only";
import { and, asc, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { planExercises } from "@/db/schema/plan-exercises";
import { planSteps } from "@/db/schema/plans";
import { exact, insertFrom } from "@/db/statements";
import { isApology } from "@/lib/library/pathways/rules/order";
import { mostSteps } from "@/lib/library/pathways/schema";
import type { AddStep, ChangeStep } from "../schema";
import { ofCouple, ofPlan, ofStep, type PlanPlace, type StepPlace, theStep } from "./place";

type StepChanges = Partial<PgUpdateSetSource<typeof planSteps>>;

export const updateStep = (tx: Tx, step: StepPlace, changes: StepChanges) =>
  tx.update(planSteps).set(exact(planSteps, changes)).where(theStep(step));

export const deleteStep = (tx: Tx, step: StepPlace) => tx.delete(planSteps).where(theStep(step));

export async function countSteps(tx: Tx, plan: PlanPlace): Promise<number> {
  const [counted] = await tx.select({ steps: count() }).from(planSteps).where(ofPlan(planSteps, plan));
  return counted?.steps ?? 0;
}

/** Something that is not assigned yet is an apology. */
export async function hasApology(tx: Tx, step: StepPlace): Promise<boolean> {
  const rows = await tx
    .select({ kind: sql<string>`${exerciseVersions.content} ->> 'kind'` })
    .from(planExercises)
    .innerJoin(
      exercises,
      and(eq(exercises.practiceId, planExercises.practiceId), eq(exercises.id, planExercises.exerciseId)),
    )
    .innerJoin(
      exerciseVersions,
      and(
        eq(exerciseVersions.practiceId, exercises.practiceId),
        eq(exerciseVersions.exerciseId, exercises.id),
        eq(exerciseVersions.version, exercises.currentVersion),
      ),
    )
    .where(and(ofStep(planExercises, step), isNull(planExercises.assignmentId)));
  return rows.some(({ kind }) => isApology(kind));
}

export async function hasAssigned(tx: Tx, step: StepPlace): Promise<boolean> {
  const assigned = await tx
    .select({ id: planExercises.id })
    .from(planExercises)
    .where(and(ofStep(planExercises, step), isNotNull(planExercises.assignmentId)))
    .limit(1);
  return assigned.length > 0;
}

export const stepsInOrder = (tx: Tx, plan: PlanPlace) =>
  tx
    .select({ id: planSteps.id, state: planSteps.state })
    .from(planSteps)
    .where(ofPlan(planSteps, plan))
    .orderBy(asc(planSteps.position), asc(planSteps.id));

/** @param order every step of the plan, by id */
export async function storeOrder(tx: Tx, plan: PlanPlace, order: readonly { id: string }[]): Promise<void> {
  const positions = JSON.stringify(order.map(({ id }, position) => ({ id, position })));
  await tx
    .update(planSteps)
    .set({ position: sql`n.position` })
    .from(sql`jsonb_to_recordset(${positions}::jsonb) as n(id uuid, position int)`)
    .where(and(ofCouple(planSteps, plan), sql`${planSteps.id} = n.id`));
}

/** How many days later, for what counts days. */
export const daysOf = ({ delivery, days }: Pick<ChangeStep, "delivery" | "days">): number | null =>
  delivery === "every" || delivery === "after_previous_plus_days" ? days : null;

/** At the end. @returns null when there are very many already */
export async function insertStep(tx: Tx, plan: PlanPlace, input: AddStep): Promise<StepPlace | null> {
  const { practiceId, coupleId, planId } = plan;
  const [added] = await insertFrom(
    tx,
    planSteps,
    {
      practiceId,
      coupleId,
      planId,
      position: sql`coalesce(max(${planSteps.position}) + 1, 0)`,
      title: input.title,
      watchFor: input.watchFor,
      delivery: input.delivery,
      deliveryDays: daysOf(input),
    },
    sql`from ${planSteps} where ${ofPlan(planSteps, plan)} having count(*) < ${2 * mostSteps}`,
  ).returning({ stepId: planSteps.id });
  return added ? { practiceId, coupleId, planId, ...added } : null;
}
