import type { ChartEventKind } from "@/lib/trust/types";

export const eventLabels: Record<ChartEventKind, string> = {
  session: "Session",
  setback: "Setback",
  disclosure: "Disclosure",
  apology_delivered: "Apology given",
  agreement_signed: "Agreement signed",
  agreement_changed: "Agreement changed",
  commitments: "Promises that week",
  exercise_done: "Exercise done",
  measure: "Questionnaire",
  phase_change: "New phase",
  pause: "Pause",
  life_event: "Life event",
  course_change: "Change of plan",
};

/** Everyday things get a short mark; the others a line through the picture. */
export const quietKinds: ReadonlySet<ChartEventKind> = new Set([
  "session",
  "exercise_done",
  "measure",
  "commitments",
]);
