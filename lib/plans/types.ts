/** What is known of a couple's plan, and what a coach sees of it. None of it is ever sent to a client. */

import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import type { Delivery } from "@/lib/library/pathways/schema";
import type { Repeat } from "@/lib/platform/time/occurrences";
import type { CoupleHead } from "@/lib/practice/couples/types";

export type PlanState = "planned" | "running" | "paused" | "finished" | "left";
export type StepState = "coming" | "open" | "done" | "skipped";

/** Why an exercise can't be given now, whatever the day: a topic that somebody asked to leave for now, gone from the shelf, changed since, for somebody who has not consented, or an apology before the counselor has said that no facts are outstanding. */
export type Blocked = "pace" | "off_shelf" | "unfit" | "consent" | "facts";

/** Why nothing at all is given: the couple's status, or a rest that one or both take. */
export type PausedBy = "couple" | "rest";

export type ExerciseFacts = {
  planExerciseId: string;
  status: "not_given" | "with_them" | "settled";
  settledAt: Date | null;
  blocked: Blocked | null;
  /** How many days it will likely take; only for the estimate. */
  lasts: number;
};
export type WaitingExercise = Pick<ExerciseFacts, "planExerciseId">;

export type StepFacts = {
  stepId: string;
  title: string;
  delivery: Delivery;
  state: StepState;
  openedAt: Date | null;
  closedAt: Date | null;
  exercises: ExerciseFacts[];
};

export type Shift = { at: Date; onDate: string; days: number };

export type PlanFacts = {
  state: PlanState;
  begunAt: Date | null;
  timeZone: string;
  /** In the order in which they were made. */
  shifts: Shift[];
  /** In their order. */
  steps: StepFacts[];
  /** Everything that lies before this couple, from wherever it came; the weekly check-in aside. */
  active: number;
  pausedBy: PausedBy | null;
};

export type Moves = {
  closes: { stepId: string; at: Date }[];
  opens: string[];
  gives: { stepId: string; planExerciseId: string }[];
  finishes: boolean;
};

/** `on`: that day is settled · `about`: our guess · `you`: when the counselor opens it */
export type When =
  | { kind: "given"; on: string; closedOn: string | null }
  | { kind: "on"; on: string }
  | { kind: "about"; on: string }
  | { kind: "you" }
  | { kind: "left_out" };

export type Waits = Blocked | PausedBy | "room" | "tomorrow" | "paused" | "hard_week";

export type StepTiming = { when: When; waits: Waits | null };

export type PlanExerciseView = {
  planExerciseId: string;
  exerciseId: string;
  title: string;
  minutes: number;
  mode: Mode;
  /** Whom it is for, in the order of the partners. */
  partners: { firstName: string; role: PartnerRole }[];
  clientIds: string[];
  why: string;
  repeat: Repeat;
  times: number;
  hopeDays: number | null;
  assignmentId: string | null;
  status: ExerciseFacts["status"];
  blocked: Blocked | null;
  /** Whose wish lets its topic rest, in words. */
  rests: string | null;
};

export type PlanStepView = Pick<StepFacts, "stepId" | "title" | "delivery" | "state"> &
  StepTiming & { watchFor: string; exercises: PlanExerciseView[] };

export type PlanView = {
  planId: string;
  pathwayId: string;
  title: string;
  state: PlanState;
  begunOn: string | null;
  endedOn: string | null;
  injured: string | null;
  active: number;
  pausedBy: PausedBy | null;
  steps: PlanStepView[];
};

/** What has to be said before a pathway can be laid out for these two. */
export type PlanChoice = {
  couple: CoupleHead;
  pathwayId: string;
  title: string;
  aim: string;
  asksWays: boolean;
  either: { key: string; step: string; exercise: string }[];
  /** Named by the pathway and not on the shelf. */
  missing: string[];
};

export type CouplePathway = {
  couple: CoupleHead;
  today: string;
  /** The one they follow now, or have before them. */
  plan: PlanView | null;
  /** Finished or left, latest first. */
  before: {
    planId: string;
    title: string;
    state: PlanState;
    begunOn: string | null;
    endedOn: string | null;
  }[];
};
