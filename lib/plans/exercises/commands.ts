/** The exercises of a step that are not assigned yet: put there, taken out, worded anew, given all the same. Each in one transaction. */
import "server-only";
import { and, eq, exists, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { planExercises } from "@/db/schema/plan-exercises";
import { assignDueIfRunning } from "@/lib/plans/records/as-system";
import { addExercise } from "@/lib/plans/records/exercises";
import { type LockedStep, lockStep, recordStepEvent } from "@/lib/plans/records/lock";
import { ofCouple } from "@/lib/plans/records/place";
import type { AddToStep, OverrulePace, PlanExerciseId, Reword } from "@/lib/plans/schema";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";

const begunAlready =
  "This step has begun, so that can’t be changed in it any more. You can still move on from it.";
const givenAlready = "This exercise has been assigned already. You can withdraw it under “Exercises”.";

/** @throws NotFound, Refusal, FieldErrors (`forWhom`) */
export function addToStep(coach: Coach, input: AddToStep): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, input.stepId);
    if (step.stepState !== "coming" && step.stepState !== "open") throw new Refusal(begunAlready);
    await addExercise(tx, step, input);
    await recordStepEvent(tx, coach, step, "plan_step.change", ["exercises"]);
    return step.stepState === "open" ? assignDueIfRunning(tx, coach, step) : { given: 0 };
  });
}

/** Locks the plan; whether it is assigned counts only from then on. @throws NotFound, Refusal */
async function lockStepOf(tx: Tx, planExerciseId: string): Promise<LockedStep> {
  const find = async () =>
    firstOrNotFound(
      await tx
        .select({ stepId: planExercises.stepId, assignmentId: planExercises.assignmentId })
        .from(planExercises)
        .where(eq(planExercises.id, planExerciseId)),
    );
  const step = await lockStep(tx, (await find()).stepId);
  if ((await find()).assignmentId !== null) throw new Refusal(givenAlready);
  return step;
}

const thisOne = (step: LockedStep, planExerciseId: string) =>
  and(ofCouple(planExercises, step), eq(planExercises.id, planExerciseId));

/** @throws NotFound, Refusal when it was given, or is the only one */
export function removeFromStep(coach: Coach, { planExerciseId }: PlanExerciseId): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStepOf(tx, planExerciseId);
    const other = alias(planExercises, "other");
    const another = tx
      .select({ id: other.id })
      .from(other)
      .where(
        and(
          eq(other.coupleId, planExercises.coupleId),
          eq(other.stepId, planExercises.stepId),
          ne(other.id, planExercises.id),
        ),
      );
    const removed = await tx
      .delete(planExercises)
      .where(and(thisOne(step, planExerciseId), isNull(planExercises.assignmentId), exists(another)))
      .returning({ id: planExercises.id });
    if (removed.length === 0)
      throw new Refusal(
        "It is the only one in this step. Leave the step out, or add another exercise first.",
      );
    await recordStepEvent(tx, coach, step, "plan_step.change", ["exercises"]);
  });
}

/** What these two will read above the exercise. @throws NotFound, Refusal once it was given */
export function rewordWhy(coach: Coach, { planExerciseId, why }: Reword): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStepOf(tx, planExerciseId);
    await tx.update(planExercises).set({ why }).where(thisOne(step, planExerciseId));
    await recordStepEvent(tx, coach, step, "plan_step.change", ["why"]);
  });
}

/** It is given although somebody asked to leave its topic for now; the note is the counselor's alone. @throws NotFound, Refusal once it was given */
export function overrulePace(
  coach: Coach,
  { planExerciseId, paceNote }: OverrulePace,
): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStepOf(tx, planExerciseId);
    await tx.update(planExercises).set({ paceNote }).where(thisOne(step, planExerciseId));
    await recordStepEvent(tx, coach, step, "plan_step.change", ["pace_overruled"]);
    return assignDueIfRunning(tx, coach, step);
  });
}
