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

/** What parts the weeks is a line through the plot; what was given or agreed a short flag above it; what comes again and again a tick below it. */
export type MarkClass = "line" | "flag" | "tick";

export const markClasses: Record<ChartEventKind, MarkClass> = {
  setback: "line",
  disclosure: "line",
  pause: "line",
  apology_delivered: "flag",
  agreement_signed: "flag",
  agreement_changed: "flag",
  phase_change: "flag",
  life_event: "flag",
  course_change: "flag",
  session: "tick",
  exercise_done: "tick",
  commitments: "tick",
  measure: "tick",
};

/** The word that stands in the drawing: the list has the whole. */
export const shortWords: Partial<Record<ChartEventKind, string>> = {
  setback: "Setback",
  disclosure: "Disclosure",
  pause: "Pause",
  apology_delivered: "Apology",
  agreement_signed: "Agreement",
  agreement_changed: "Agreement",
  phase_change: "Phase",
  life_event: "Life event",
  course_change: "Plan",
};
