/** Assigning what is due, once, in the counselor's name. Needs the system role and a lock on the plan. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { planExercises } from "@/db/schema/plan-exercises";
import { planSteps, plans } from "@/db/schema/plans";
import { createAssignment } from "@/lib/assignments/records/assign";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { nextMoves } from "../rules/moves";
import { ofCouple, type PlanPlace, thePlan, theStep } from "./place";
import { type PlanRead, readPlan } from "./read";

async function assignOne(
  system: Tx,
  place: PlanPlace,
  { plan }: PlanRead,
  exercise: PlanRead["steps"][number]["exercises"][number],
  at: Date,
): Promise<string> {
  const { practiceId, coupleId } = place;
  const { exerciseId, mode, why, repeat, times, hopeDays, paceNote } = exercise;
  const { assignmentId } = await createAssignment(
    system,
    { practiceId, personId: plan.coachId, timeZone: plan.timeZone, at },
    {
      coupleId,
      exerciseId,
      mode,
      partners: exercise.forWhom,
      ...(paceNote ? { paceNote } : {}),
      why,
      startsOn: null,
      dueOn: repeat === "once" && hopeDays ? addDays(dayIn(plan.timeZone, at), hopeDays) : null,
      repeat,
      times,
      releaseRule: "automatic",
      // An apology is blocked until its step says so.
      factsSettled: true,
    },
  );
  const marked = await system
    .update(planExercises)
    .set({ assignmentId })
    .where(
      and(
        ofCouple(planExercises, place),
        eq(planExercises.id, exercise.planExerciseId),
        isNull(planExercises.assignmentId),
      ),
    )
    .returning({ id: planExercises.id });
  if (marked.length === 0) throw new Error("this exercise of the plan was assigned already");
  return assignmentId;
}

/** @returns how many were assigned. However often it runs, each is assigned once */
export async function assignWhatIsDue(
  system: Tx,
  place: PlanPlace,
  at: Date,
  reason: string,
): Promise<number> {
  const { practiceId, coupleId, planId } = place;
  const read = await readPlan(system, place, at);
  const moves = nextMoves(read.facts, at);
  const record = (action: string, subjectKind: string, subjectId: string) =>
    recordSystemEvent(system, { practiceId, coupleId, at, action, subjectKind, subjectId, reason });
  for (const { stepId, at: closedAt } of moves.closes) {
    await system
      .update(planSteps)
      .set({ state: "done", closedAt })
      .where(and(theStep({ ...place, stepId }), eq(planSteps.state, "open")));
    await record("plan_step.done", "plan_step", stepId);
  }
  for (const stepId of moves.opens) {
    await system
      .update(planSteps)
      .set({ state: "open", openedAt: at })
      .where(and(theStep({ ...place, stepId }), eq(planSteps.state, "coming")));
    await record("plan_step.open", "plan_step", stepId);
  }
  const exercises = read.steps.flatMap((step) => step.exercises);
  for (const { planExerciseId } of moves.gives) {
    const exercise = exercises.find((one) => one.planExerciseId === planExerciseId);
    if (!exercise) continue;
    await record("assignment.create", "assignment", await assignOne(system, place, read, exercise, at));
  }
  if (moves.finishes) {
    await system
      .update(plans)
      .set({ state: "finished", endedAt: at })
      .where(and(thePlan(place), eq(plans.state, "running")));
    await record("plan.finish", "plan", planId);
  }
  await system
    .update(plans)
    .set({ lookedOn: dayIn(read.plan.timeZone, at) })
    .where(thePlan(place));
  return moves.gives.length;
}
