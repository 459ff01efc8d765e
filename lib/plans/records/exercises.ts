/** The exercises of a plan's steps: put there, changed while they are not assigned yet. Inside a coach's transaction. */
import "server-only";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { planExercises } from "@/db/schema/plan-exercises";
import { plans } from "@/db/schema/plans";
import { insertFrom } from "@/db/statements";
import { mostExercises } from "@/lib/library/pathways/schema";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { chosenWay, problemWith } from "../rules/people";
import type { AddToStep } from "../schema";
import { ofStep, type PlanPlace, type StepPlace, thePlan } from "./place";

export type NewPlanExercise = Omit<
  typeof planExercises.$inferInsert,
  "practiceId" | "coupleId" | "planId" | "id" | "assignmentId" | "paceNote"
>;

/** The same twice in one step stays one. @returns how many were added */
export async function insertExercises(
  tx: Tx,
  { practiceId, coupleId, planId }: PlanPlace,
  rows: readonly NewPlanExercise[],
): Promise<number> {
  const added = await insertFrom(
    tx,
    planExercises,
    {
      practiceId,
      coupleId,
      planId,
      stepId: sql`x."stepId"`,
      position: sql`x.position`,
      exerciseId: sql`x."exerciseId"`,
      mode: sql`x.mode`,
      firstRole: sql`x."firstRole"`,
      secondRole: sql`x."secondRole"`,
      why: sql`x.why`,
      repeat: sql`x.repeat`,
      times: sql`x.times`,
      hopeDays: sql`x."hopeDays"`,
    },
    sql`from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x("stepId" uuid, position int, "exerciseId" uuid, mode assignment_mode, "firstRole" partner_role,
        "secondRole" partner_role, why text, repeat text, times smallint, "hopeDays" smallint)`,
  )
    .onConflictDoNothing()
    .returning({ id: planExercises.id });
  return added.length;
}

/** @throws NotFound, FieldErrors (`forWhom`), Refusal when the step is full or has it already */
export async function addExercise(
  tx: Tx,
  step: StepPlace,
  { exerciseId, forWhom, why }: Pick<AddToStep, "exerciseId" | "forWhom" | "why">,
): Promise<void> {
  const inStep = tx.select({ count: count() }).from(planExercises).where(ofStep(planExercises, step));
  const found = firstOrNotFound(
    await tx
      .select({
        content: exerciseVersions.content,
        injuredPlace: clients.place,
        inStep: sql<number>`${inStep}`.mapWith(Number),
      })
      .from(exercises)
      .innerJoin(
        exerciseVersions,
        and(
          eq(exerciseVersions.exerciseId, exercises.id),
          eq(exerciseVersions.version, exercises.currentVersion),
        ),
      )
      .crossJoin(plans)
      .leftJoin(clients, and(eq(clients.coupleId, plans.coupleId), eq(clients.id, plans.injuredClientId)))
      .where(and(eq(exercises.id, exerciseId), isNull(exercises.retiredAt), thePlan(step))),
  );
  if (found.inStep >= mostExercises)
    throw new Refusal(`${mostExercises} exercises are enough for one step. Add a step for this one.`);
  const injured = found.injuredPlace === null ? null : found.injuredPlace === 1 ? "first" : "second";
  const { mode, roles } = chosenWay(found.content, forWhom, injured);
  const problem = problemWith(found.content, mode, roles);
  if (problem) throw new FieldErrors({ forWhom: [problem] });
  const added = await insertExercises(tx, step, [
    {
      stepId: step.stepId,
      position: found.inStep,
      exerciseId,
      mode,
      ...roles,
      why,
      repeat: "once",
      times: 1,
      hopeDays: null,
    },
  ]);
  if (added === 0) throw new Refusal("That is in this step already.");
}
