/** Everything about one plan, as the rules ask for it. Inside a caller's transaction, their counselor's or the system's. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { givenTo } from "@/lib/assignments/records/assigned";
import type { AssignExercise } from "@/lib/assignments/schema";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import { isApology } from "@/lib/library/pathways/rules/order";
import type { Delivery, DeliveryKind } from "@/lib/library/pathways/schema";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import { whatRests } from "@/lib/pace/rules";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import type { CoupleStatus, Partner } from "@/lib/practice/couples/types";
import { problemWith } from "../rules/people";
import { lasts, settledOf } from "../rules/settled";
import type { Blocked, Hold, PlanFacts, PlanState, StepFacts, StepState } from "../types";

export type PlanPlace = { practiceId: string; coupleId: string; planId: string };

export type PlanRow = {
  planId: string;
  pathwayId: string;
  title: string;
  state: PlanState;
  begunAt: string | null;
  pausedAt: string | null;
  endedAt: string | null;
  injuredClientId: string | null;
  status: CoupleStatus;
  coachId: string;
  timeZone: string;
  rests: boolean;
};

type StepRow = {
  stepId: string;
  title: string;
  watchFor: string;
  delivery: DeliveryKind;
  days: number | null;
  state: StepState;
  openedAt: string | null;
  closedAt: string | null;
  factsSettled: boolean;
};

export type PlanExerciseRow = {
  planExerciseId: string;
  stepId: string;
  exerciseId: string;
  mode: Mode;
  firstRole: PartnerRole | null;
  secondRole: PartnerRole | null;
  why: string;
  repeat: "once" | "weekly" | "fortnightly" | "monthly";
  times: number;
  hopeDays: number | null;
  assignmentId: string | null;
  paceNote: string | null;
  retired: boolean;
  content: Omit<ExerciseContent, "guidance">;
};

export type PlanRead = {
  plan: PlanRow;
  facts: PlanFacts;
  steps: (StepRow & {
    facts: StepFacts;
    exercises: (PlanExerciseRow & {
      blocked: Blocked | null;
      rests: string | null;
      forWhom: Pick<AssignExercise, "partners">["partners"];
    })[];
  })[];
};

export const deliveryOf = (kind: DeliveryKind, days: number | null): Delivery =>
  kind === "every" || kind === "after_previous_plus_days" ? { kind, days: days ?? 7 } : { kind };

const moment = (at: string | null) => (at === null ? null : new Date(at));

async function planRow(tx: Tx, { practiceId, coupleId, planId }: PlanPlace, at: Date): Promise<PlanRow> {
  return firstOrNotFound(
    await tx.execute<PlanRow>(sql`
      select p.id as "planId", p.pathway_id as "pathwayId", p.title, p.state, p.begun_at as "begunAt",
        p.paused_at as "pausedAt", p.ended_at as "endedAt", p.injured_client_id as "injuredClientId", c.status,
        c.coach_id as "coachId", o.time_zone as "timeZone",
        exists (select 1 from pauses r where r.practice_id = p.practice_id and r.couple_id = p.couple_id and r.kind = 'alone'
          and r.ended_at is null and (r.until_on is null or r.until_on > (${at.toISOString()}::timestamptz at time zone o.time_zone)::date))
        or exists (select 1 from couple_pauses r where r.practice_id = p.practice_id and r.couple_id = p.couple_id
          and r.ended_at is null and (r.until_on is null or r.until_on > (${at.toISOString()}::timestamptz at time zone o.time_zone)::date)) as rests
      from plans p join couples c on c.practice_id = p.practice_id and c.id = p.couple_id
      join practices o on o.id = p.practice_id
      where p.practice_id = ${practiceId} and p.couple_id = ${coupleId} and p.id = ${planId}`),
  );
}

/** Whom an exercise of a plan is for, in which role. */
const forWhom = ({ firstRole, secondRole }: PlanExerciseRow, partners: readonly Partner[]) =>
  partners.flatMap(({ clientId, place }) => {
    const role = place === 1 ? firstRole : secondRole;
    return role ? [{ clientId, role }] : [];
  });

/** @throws NotFound */
export async function readPlan(tx: Tx, place: PlanPlace, at: Date): Promise<PlanRead> {
  const { practiceId, coupleId, planId } = place;
  const here = sql`practice_id = ${practiceId} and couple_id = ${coupleId} and plan_id = ${planId}`;
  const plan = await planRow(tx, place, at);
  const today = dayIn(plan.timeZone, at);
  const stepRows = await tx.execute<StepRow>(sql`
    select id as "stepId", title, watch_for as "watchFor", delivery, delivery_days as days, state, opened_at as "openedAt",
      closed_at as "closedAt", facts_settled_at is not null as "factsSettled" from plan_steps where ${here} order by position, id`);
  const exerciseRows = await tx.execute<PlanExerciseRow>(sql`
    select x.id as "planExerciseId", x.step_id as "stepId", x.exercise_id as "exerciseId", x.mode, x.first_role as "firstRole",
      x.second_role as "secondRole", x.why, x.repeat, x.times, x.hope_days as "hopeDays", x.assignment_id as "assignmentId", x.pace_note as "paceNote",
      e.retired_at is not null as retired, v.content
    from (select * from plan_exercises where ${here}) x
    join exercises e on e.practice_id = x.practice_id and e.id = x.exercise_id
    join exercise_versions v on v.practice_id = e.practice_id and v.exercise_id = e.id and v.version = e.current_version
    order by x.position, x.id`);
  const shifts = await tx.execute<{ at: string; onDate: string; days: number }>(sql`
    select at, on_date as "onDate", days from plan_shifts where ${here} order by at, id`);
  const given = await givenTo(tx, place);
  const wishes = await topicsNotNow(tx, coupleId);
  const partners = await partnersOf(tx, coupleId);
  const [pulse] = await tx.execute<{ id: string }>(
    sql`select id from exercises where practice_id = ${practiceId} and slug = 'weekly-pulse'`,
  );
  const standing = new Map(given.map((one) => [one.assignmentId, settledOf(one, today)]));

  const steps = [...stepRows].map((row) => {
    const exercises = exerciseRows
      .filter((one) => one.stepId === row.stepId)
      .map((one) => {
        const people = forWhom(one, partners);
        const rests = one.paceNote ? null : whatRests(one.content, wishes, people);
        const unfit = problemWith(one.content, one.mode, one) !== null;
        const early = isApology(one.content.kind) && !row.factsSettled;
        const blocked: Blocked | null = one.retired
          ? "off_shelf"
          : unfit
            ? "unfit"
            : early
              ? "facts"
              : rests
                ? "pace"
                : null;
        return { ...one, blocked, rests, forWhom: people };
      });
    const facts: StepFacts = {
      stepId: row.stepId,
      title: row.title,
      delivery: deliveryOf(row.delivery, row.days),
      state: row.state,
      openedAt: moment(row.openedAt),
      closedAt: moment(row.closedAt),
      exercises: exercises.map((one) => ({
        planExerciseId: one.planExerciseId,
        blocked: one.blocked,
        lasts: lasts(one),
        ...((one.assignmentId && standing.get(one.assignmentId)) || {
          standing: "not_given" as const,
          settledAt: null,
        }),
      })),
    };
    return { ...row, facts, exercises };
  });
  const hold: Hold | null = plan.status !== "active" ? "couple" : plan.rests ? "rest" : null;
  const active = given.filter(
    (one) => one.exerciseId !== pulse?.id && standing.get(one.assignmentId)?.standing === "with_them",
  ).length;
  return {
    plan,
    steps,
    facts: {
      state: plan.state,
      begunAt: moment(plan.begunAt),
      timeZone: plan.timeZone,
      shifts: [...shifts].map((shift) => ({ ...shift, at: new Date(shift.at) })),
      steps: steps.map((step) => step.facts),
      active,
      hold,
    },
  };
}
