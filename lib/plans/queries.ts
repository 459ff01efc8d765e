/** A couple's pathway as their coach sees it: the timeline, why something waits, and what they followed before. */
import "server-only";
import { and, asc, desc, eq, inArray, notExists } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { plans } from "@/db/schema/plans";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { readCoupleHead } from "@/lib/practice/couples/records";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { exercisesBySlug, publishedPathway } from "./records/library";
import { type PlanRead, readPlan } from "./records/read";
import { needsWays } from "./rules/people";
import { alive } from "./rules/states";
import { timingOf } from "./rules/timing";
import type { CouplePathway, PlanChoice, PlanView } from "./types";

function viewOf({ plan, facts, steps }: PlanRead, couple: CoupleHead, at: Date): PlanView {
  const timing = timingOf(facts, at);
  const on = (moment: Date | null) => (moment ? dayIn(plan.timeZone, moment) : null);
  return {
    planId: plan.planId,
    pathwayId: plan.pathwayId,
    title: plan.title,
    state: plan.state,
    begunOn: on(plan.begunAt),
    endedOn: on(plan.endedAt),
    injured: couple.partners.find(({ clientId }) => clientId === plan.injuredClientId)?.firstName ?? null,
    active: facts.active,
    pausedBy: facts.pausedBy,
    steps: steps.map((step, place) => ({
      stepId: step.stepId,
      title: step.title,
      watchFor: step.watchFor,
      delivery: step.facts.delivery,
      state: step.state,
      ...(timing[place] ?? { when: { kind: "you" as const }, waits: null }),
      exercises: step.exercises.map((one, i) => ({
        planExerciseId: one.planExerciseId,
        exerciseId: one.exerciseId,
        title: one.content.title,
        minutes: one.content.minutes,
        mode: one.mode,
        partners: couple.partners.flatMap(({ firstName, place }) => {
          const role = place === 1 ? one.firstRole : one.secondRole;
          return role ? [{ firstName, role }] : [];
        }),
        clientIds: one.forWhom.map(({ clientId }) => clientId),
        why: one.why,
        repeat: one.repeat,
        times: one.times,
        hopeDays: one.hopeDays,
        assignmentId: one.assignmentId,
        status: step.facts.exercises[i]?.status ?? "not_given",
        blocked: one.blocked,
        rests: one.rests,
      })),
    })),
  };
}

/** @throws NotFound */
export function couplePathway(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePathway> {
  return readAs(coach, async (tx) => {
    const couple = await readCoupleHead(tx, coach, coupleId);
    const rows = await tx
      .select({
        planId: plans.id,
        title: plans.title,
        state: plans.state,
        begunAt: plans.begunAt,
        endedAt: plans.endedAt,
      })
      .from(plans)
      .where(eq(plans.coupleId, coupleId))
      .orderBy(desc(plans.createdAt), asc(plans.id));
    const now = rows.find(({ endedAt }) => endedAt === null);
    const read = now
      ? await readPlan(tx, { practiceId: coach.practiceId, coupleId, planId: now.planId }, coach.at)
      : null;
    const on = (moment: Date | null) => (moment ? dayIn(coach.timeZone, moment) : null);
    return {
      couple,
      today: dayIn(coach.timeZone, coach.at),
      plan: read ? viewOf(read, couple, coach.at) : null,
      before: rows.flatMap(({ planId, title, state, begunAt, endedAt }) =>
        endedAt && begunAt ? [{ planId, title, state, begunOn: on(begunAt), endedOn: on(endedAt) }] : [],
      ),
    };
  });
}

/** What this pathway needs to know of these two before it can be laid out. @throws NotFound */
export function planChoice(
  coach: Coach,
  { coupleId, pathwayId }: { coupleId: string; pathwayId: string },
): Promise<PlanChoice> {
  return readAs(coach, async (tx) => {
    const couple = await readCoupleHead(tx, coach, coupleId);
    const { content } = await publishedPathway(tx, pathwayId);
    const exercises = content.steps.flatMap((step, at) =>
      step.exercises.map((exercise, place) => ({ key: `${at}_${place}`, step: step.title, exercise })),
    );
    const shelf = await exercisesBySlug(
      tx,
      exercises.map(({ exercise }) => exercise.slug),
    );
    return {
      couple,
      pathwayId,
      title: content.title,
      aim: content.aim,
      asksWays: exercises.some(({ exercise }) => {
        const here = shelf.get(exercise.slug);
        return here ? needsWays(exercise.who, here.content) : false;
      }),
      either: exercises.flatMap(({ key, step, exercise }) =>
        exercise.who === "either"
          ? [{ key, step, exercise: shelf.get(exercise.slug)?.content.title ?? exercise.slug }]
          : [],
      ),
      missing: [...new Set(exercises.map(({ exercise }) => exercise.slug))].filter(
        (slug) => !shelf.has(slug),
      ),
    };
  });
}

/** The coach's couples that a pathway can be laid out for: working together here, and on none yet. */
export function couplesToLead(coach: Coach): Promise<{ coupleId: string; label: string }[]> {
  return readAs(coach, (tx) => {
    const plan = tx
      .select({ id: plans.id })
      .from(plans)
      .where(and(eq(plans.coupleId, couples.id), inArray(plans.state, [...alive])));
    return tx
      .select({ coupleId: couples.id, label: couples.label })
      .from(couples)
      .where(and(inArray(couples.status, ["active", "paused"]), notExists(plan)))
      .orderBy(asc(couples.label), asc(couples.id))
      .limit(200);
  });
}
