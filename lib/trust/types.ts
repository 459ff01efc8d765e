// Promise: the shapes of the trust picture that cross from queries to rules to charts; no database, no React.

/** The five weekly questions; wording in pulse-items.ts. */
export const pulseItems = ["rely", "open", "hope", "ease", "trusted"] as const;
export type PulseItem = (typeof pulseItems)[number];

/** "mean" is one person's own mean of rely, open and hope; it is never taken across people. */
export type TrustView = PulseItem | "mean";

export type WeekPoint = {
  /** Monday of the week, ISO date. */
  weekOn: string;
  /** 0–10; null = no answer: a gap, never 0. */
  value: number | null;
  /** The person chose "prefer not to say", which is not the same as no answer. */
  declined?: boolean;
};

/** Dense: one point per week, oldest first, as SQL makes them. */
export type PersonSeries = {
  personId: string;
  name: string;
  shape: "circle" | "square";
  points: WeekPoint[];
};

export const chartEventKinds = [
  "session",
  "setback",
  "disclosure",
  "apology_delivered",
  "agreement_signed",
  "agreement_changed",
  /** A week's promises together (kept, told early, renegotiated, not kept), never one by one. */
  "commitments",
  "exercise_done",
  "measure",
  "phase_change",
  "pause",
  "life_event",
  "course_change",
] as const;
export type ChartEventKind = (typeof chartEventKinds)[number];

export type ChartEventView = {
  id: string;
  kind: ChartEventKind;
  /** ISO date. */
  onDate: string;
  /** ISO date, the last day of a range; null for a single day. */
  toDate: string | null;
  /** At most 120 characters. */
  text: string | null;
};

/** What may be drawn and said about one person's series, and nothing more. */
export type TrendReading = {
  stage: "starting" | "early" | "enough";
  /** How many weeks carry an answer. The coach may see it, the partner may not. */
  answered: number;
  /** First to last answered week, both counted; 0 without answers. */
  spanWeeks: number;
  /** As long as the points; null in weeks without an answer and where the line breaks. */
  smooth: (number | null)[] | null;
  smoothKind: "median3" | "ewma" | null;
  /** Half the height of the usual week-to-week spread, in points. */
  band: number | null;
  /** Last day of the latest setback or disclosure inside the span: the sentence speaks only of the weeks after it. */
  since: string | null;
  sentence: string;
};
