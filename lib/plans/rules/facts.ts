/** From what is stored of one plan to what the other rules ask of it: what blocks each exercise, and how each step stands. Pure. */
import type { AssignedToCouple } from "@/lib/assignments/rules/cards";
import type { AssignExercise } from "@/lib/assignments/schema";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import { isApology } from "@/lib/library/pathways/rules/order";
import type { Delivery, DeliveryKind } from "@/lib/library/pathways/schema";
import { whatRests } from "@/lib/pace/rules";
import type { TopicsNotNow } from "@/lib/pace/types";
import { dayIn } from "@/lib/platform/time/day";
import type { Repeat } from "@/lib/platform/time/occurrences";
import type { CoupleStatus, Partner } from "@/lib/practice/couples/types";
import type { Blocked, PlanFacts, PlanState, Shift, StepFacts, StepState } from "../types";
import { problemWith } from "./people";
import { lasts, settledOf } from "./settled";

type Plan = {
  state: PlanState;
  begunAt: Date | null;
  status: CoupleStatus;
  timeZone: string;
  /** One or both of them rest. */
  rests: boolean;
};

type Step = {
  stepId: string;
  title: string;
  watchFor: string;
  delivery: DeliveryKind;
  days: number | null;
  state: StepState;
  openedAt: Date | null;
  closedAt: Date | null;
  factsSettledAt: Date | null;
};

type Exercise = {
  planExerciseId: string;
  stepId: string;
  exerciseId: string;
  mode: Mode;
  firstRole: PartnerRole | null;
  secondRole: PartnerRole | null;
  why: string;
  repeat: Repeat;
  times: number;
  hopeDays: number | null;
  assignmentId: string | null;
  paceNote: string | null;
  retiredAt: Date | null;
  content: Omit<ExerciseContent, "guidance">;
};

type Rows = {
  steps: readonly Step[];
  exercises: readonly Exercise[];
  shifts: Shift[];
  /** Everything that this couple was given, from wherever it came. */
  assigned: readonly AssignedToCouple[];
  wishes: TopicsNotNow[];
  partners: readonly Partner[];
  /** Who has not signed what both are asked to agree to. */
  unsigned: ReadonlySet<string>;
};

const deliveryOf = (kind: DeliveryKind, days: number | null): Delivery =>
  kind === "every" || kind === "after_previous_plus_days" ? { kind, days: days ?? 7 } : { kind };

/** Whom an exercise of a plan is for, in which role. */
const forWhom = (
  { firstRole, secondRole }: Pick<Exercise, "firstRole" | "secondRole">,
  partners: readonly Partner[],
): AssignExercise["partners"] =>
  partners.flatMap(({ clientId, place }) => {
    const role = place === 1 ? firstRole : secondRole;
    return role ? [{ clientId, role }] : [];
  });

function withPeople(row: Exercise, step: Step, { wishes, partners, unsigned }: Rows) {
  const people = forWhom(row, partners);
  const rests = row.paceNote ? null : whatRests(row.content, wishes, people);
  const why: Record<Blocked, boolean> = {
    off_shelf: row.retiredAt !== null,
    unfit: problemWith(row.content, row.mode, row) !== null,
    consent: people.some(({ clientId }) => unsigned.has(clientId)),
    facts: isApology(row.content.kind) && step.factsSettledAt === null,
    pace: rests !== null,
  };
  const blocked =
    (["off_shelf", "unfit", "consent", "facts", "pace"] as const).find((one) => why[one]) ?? null;
  return { ...row, blocked, rests, forWhom: people };
}

/** @param weeklyId the weekly check-in, which does not count as something to carry */
export function factsOf(plan: Plan, rows: Rows, weeklyId: string | null, at: Date) {
  const today = dayIn(plan.timeZone, at);
  const settled = new Map(rows.assigned.map((one) => [one.assignmentId, settledOf(one, today)]));
  const steps = rows.steps.map((row) => {
    const exercises = rows.exercises
      .filter((one) => one.stepId === row.stepId)
      .map((one) => withPeople(one, row, rows));
    const facts: StepFacts = {
      stepId: row.stepId,
      title: row.title,
      delivery: deliveryOf(row.delivery, row.days),
      state: row.state,
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      exercises: exercises.map((one) => ({
        planExerciseId: one.planExerciseId,
        blocked: one.blocked,
        lasts: lasts(one),
        ...((one.assignmentId && settled.get(one.assignmentId)) || {
          status: "not_given" as const,
          settledAt: null,
        }),
      })),
    };
    return { ...row, facts, exercises };
  });
  const facts: PlanFacts = {
    state: plan.state,
    begunAt: plan.begunAt,
    timeZone: plan.timeZone,
    shifts: rows.shifts,
    steps: steps.map((step) => step.facts),
    active: rows.assigned.filter(
      (one) => one.exerciseId !== weeklyId && settled.get(one.assignmentId)?.status === "with_them",
    ).length,
    pausedBy: plan.status !== "active" ? "couple" : plan.rests ? "rest" : null,
  };
  return { steps, facts };
}
