/** Everything about one plan, as the rules ask for it. Inside a caller's transaction, their counselor's or the system's. */
import "server-only";
import { and, asc, eq, exists, gt, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { exercises, exerciseVersions } from "@/db/schema/exercises";
import { couplePauses, pauses } from "@/db/schema/pauses";
import { planExercises, planShifts } from "@/db/schema/plan-exercises";
import { planSteps, plans } from "@/db/schema/plans";
import { practices } from "@/db/schema/practices";
import { assignmentsOf } from "@/lib/assignments/records/assigned";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import { firstOrNotFound } from "@/lib/platform/errors";
import { unsignedOf } from "@/lib/practice/consent/records/signatures";
import { partnersOf } from "@/lib/practice/couples/records";
import { factsOf } from "../rules/facts";
import { ofPlan, type PlanPlace, thePlan } from "./place";

/** On which calendar day it is for the practice. */
export const dayOfPractice = (at: Date) =>
  sql`(${at.toISOString()}::timestamptz at time zone ${practices.timeZone})::date`;

async function planRow(tx: Tx, place: PlanPlace, at: Date) {
  const lasting = (table: typeof pauses | typeof couplePauses) =>
    and(
      eq(table.practiceId, plans.practiceId),
      eq(table.coupleId, plans.coupleId),
      isNull(table.endedAt),
      or(isNull(table.untilOn), gt(table.untilOn, dayOfPractice(at))),
    );
  const oneRests = exists(
    tx
      .select({ id: pauses.id })
      .from(pauses)
      .where(and(lasting(pauses), eq(pauses.kind, "alone"))),
  );
  const bothRest = exists(tx.select({ id: couplePauses.id }).from(couplePauses).where(lasting(couplePauses)));
  return firstOrNotFound(
    await tx
      .select({
        planId: plans.id,
        pathwayId: plans.pathwayId,
        title: plans.title,
        state: plans.state,
        begunAt: plans.begunAt,
        endedAt: plans.endedAt,
        injuredClientId: plans.injuredClientId,
        status: couples.status,
        coachId: couples.coachId,
        timeZone: practices.timeZone,
        rests: sql<boolean>`${oneRests} or ${bothRest}`,
      })
      .from(plans)
      .innerJoin(couples, and(eq(couples.practiceId, plans.practiceId), eq(couples.id, plans.coupleId)))
      .innerJoin(practices, eq(practices.id, plans.practiceId))
      .where(thePlan(place)),
  );
}

const stepRows = (tx: Tx, place: PlanPlace) =>
  tx
    .select({
      stepId: planSteps.id,
      title: planSteps.title,
      watchFor: planSteps.watchFor,
      delivery: planSteps.delivery,
      days: planSteps.deliveryDays,
      state: planSteps.state,
      openedAt: planSteps.openedAt,
      closedAt: planSteps.closedAt,
      factsSettledAt: planSteps.factsSettledAt,
    })
    .from(planSteps)
    .where(ofPlan(planSteps, place))
    .orderBy(asc(planSteps.position), asc(planSteps.id));

const exerciseRows = (tx: Tx, place: PlanPlace) =>
  tx
    .select({
      planExerciseId: planExercises.id,
      stepId: planExercises.stepId,
      exerciseId: planExercises.exerciseId,
      mode: planExercises.mode,
      firstRole: planExercises.firstRole,
      secondRole: planExercises.secondRole,
      why: planExercises.why,
      repeat: planExercises.repeat,
      times: planExercises.times,
      hopeDays: planExercises.hopeDays,
      assignmentId: planExercises.assignmentId,
      paceNote: planExercises.paceNote,
      retiredAt: exercises.retiredAt,
      content: exerciseVersions.content,
    })
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
    .where(ofPlan(planExercises, place))
    .orderBy(asc(planExercises.position), asc(planExercises.id));

/** @throws NotFound */
export async function readPlan(tx: Tx, place: PlanPlace, at: Date) {
  const plan = await planRow(tx, place, at);
  const rows = {
    steps: await stepRows(tx, place),
    exercises: await exerciseRows(tx, place),
    shifts: await tx
      .select({ at: planShifts.at, onDate: planShifts.onDate, days: planShifts.days })
      .from(planShifts)
      .where(ofPlan(planShifts, place))
      .orderBy(asc(planShifts.at), asc(planShifts.id)),
    assigned: await assignmentsOf(tx, place),
    wishes: await topicsNotNow(tx, place.coupleId),
    partners: await partnersOf(tx, place.coupleId),
    unsigned: await unsignedOf(tx, place),
  };
  const [weekly] = await tx
    .select({ id: exercises.id })
    .from(exercises)
    .where(and(eq(exercises.practiceId, place.practiceId), eq(exercises.slug, "weekly-pulse")));
  return { plan, ...factsOf(plan, rows, weekly?.id ?? null, at) };
}

export type PlanRead = Awaited<ReturnType<typeof readPlan>>;
