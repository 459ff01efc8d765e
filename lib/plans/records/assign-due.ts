/** Giving what is due, once, in the counselor's name. Needs the system role and a lock on the plan. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignExerciseIn } from "@/lib/assignments/records/assign";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { nextMoves } from "../rules/moves";
import { type PlanPlace, type PlanRead, readPlan } from "./read";

async function giveOne(
  tx: Tx,
  place: PlanPlace,
  { plan }: PlanRead,
  one: PlanRead["steps"][number]["exercises"][number],
  at: Date,
): Promise<string> {
  const { practiceId, coupleId } = place;
  const today = dayIn(plan.timeZone, at);
  const { assignmentId } = await assignExerciseIn(
    tx,
    { practiceId, personId: plan.coachId, timeZone: plan.timeZone, at },
    {
      coupleId,
      exerciseId: one.exerciseId,
      mode: one.mode,
      partners: one.forWhom,
      ...(one.paceNote ? { paceNote: one.paceNote } : {}),
      why: one.why,
      startsOn: null,
      dueOn: one.repeat === "once" && one.hopeDays ? addDays(today, one.hopeDays) : null,
      repeat: one.repeat,
      times: one.times,
      releaseRule: "automatic",
      // An apology is blocked until its step says so.
      factsSettled: true,
    },
  );
  const marked = await tx.execute(sql`
    update plan_exercises set assignment_id = ${assignmentId}
    where practice_id = ${practiceId} and couple_id = ${coupleId} and id = ${one.planExerciseId} and assignment_id is null
    returning id`);
  if (marked.length === 0) throw new Error("this exercise of the plan was given already");
  return assignmentId;
}

/** @returns how many were given. However often it runs, each is given once */
export async function giveWhatIsDueIn(tx: Tx, place: PlanPlace, at: Date, reason: string): Promise<number> {
  const { practiceId, coupleId, planId } = place;
  const read = await readPlan(tx, place, at);
  const moves = nextMoves(read.facts, at);
  const deed = (action: string, subjectKind: string, subjectId: string) =>
    recordSystemEvent(tx, { practiceId, coupleId, at, action, subjectKind, subjectId, reason });
  const here = sql`practice_id = ${practiceId} and couple_id = ${coupleId}`;
  for (const { stepId, at: closedAt } of moves.closes) {
    await tx.execute(sql`update plan_steps set state = 'done', closed_at = ${closedAt.toISOString()}
      where ${here} and id = ${stepId} and state = 'open'`);
    await deed("plan_step.done", "plan_step", stepId);
  }
  for (const stepId of moves.opens) {
    await tx.execute(sql`update plan_steps set state = 'open', opened_at = ${at.toISOString()}
      where ${here} and id = ${stepId} and state = 'coming'`);
    await deed("plan_step.open", "plan_step", stepId);
  }
  const rows = read.steps.flatMap((step) => step.exercises);
  for (const { planExerciseId } of moves.gives) {
    const one = rows.find((row) => row.planExerciseId === planExerciseId);
    if (one) await deed("assignment.create", "assignment", await giveOne(tx, place, read, one, at));
  }
  if (moves.finishes) {
    await tx.execute(sql`update plans set state = 'finished', ended_at = ${at.toISOString()}
      where ${here} and id = ${planId} and state = 'running'`);
    await deed("plan.finish", "plan", planId);
  }
  await tx.execute(
    sql`update plans set looked_on = ${dayIn(read.plan.timeZone, at)}::date where ${here} and id = ${planId}`,
  );
  return moves.gives.length;
}
