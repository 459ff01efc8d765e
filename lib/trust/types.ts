// Promise: the shapes of the trust picture that cross from queries to rules to charts; no database, no React.

/** The five weekly questions; their wordings are in pulses/terms.ts. */
export const pulseItems = ["rely", "open", "hope", "ease", "trusted"] as const;
export type PulseItem = (typeof pulseItems)[number];

/** The two about oneself, each the other side of one of the five; never shown to the partner. Their wordings are in pairs/terms.ts. */
export const selfItems = ["selfRely", "selfOpen"] as const;
export type SelfItem = (typeof selfItems)[number];

/** The first is shown unless another is chosen. "mean" is one person's own mean of the five; it is never taken across people. */
export const trustViews = ["mean", ...pulseItems] as const;
export type TrustView = (typeof trustViews)[number];

export type WeekPoint = {
  /** Monday of the week, ISO date. */
  weekOn: string;
  /** 0–10; null = no answer: a gap, never 0. */
  value: number | null;
  /** What the person said in place of a number, which is not the same as no answer. */
  unsaid?: Unsaid;
};

/** Dense within what is seen: one point per week, oldest first, as SQL makes them. */
export type PersonSeries = {
  personId: string;
  name: string;
  shape: "circle" | "square";
  /** The viewer's partner: only the weeks that both share, and why one of them is empty stays open. */
  asShared?: true;
  points: WeekPoint[];
};

export const chartEventKinds = [
  "session",
  "setback",
  "disclosure",
  "apology_delivered",
  "agreement_signed",
  "agreement_changed",
  /** A week's promises together (kept, told in advance, renegotiated, not kept), never one by one. */
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

/** A level that held from one week to another, both counted. */
export type TrustLevel = { fromWeek: string; toWeek: string; level: number };

/** What may be drawn and said about one row of weeks, and nothing more. Rows of numbers end with the last point, and go back 52 weeks at most. */
export type TrendReading = {
  /** How many weeks carry an answer. The coach may see it, the partner may not. */
  answered: number;
  /** Null in weeks without an answer; it begins afresh after a setback or disclosure. */
  smooth: (number | null)[] | null;
  /** Where the next answer usually lands, about two weeks in three. */
  band: ([low: number, high: number] | null)[] | null;
  /** None as long as there is only one. */
  levels: TrustLevel[];
  /** What is said first stands first. */
  sentences: string[];
};

/** The coach also sees for whom an event is marked, and may change their own. */
export type CoachChartEvent = ChartEventView & { audience: "coach" | "couple"; mine: boolean };

/** What is told of a person's weeks before a session, in this order: what changed in the mean of the five, then the usual level of two. */
export const toldViews = ["mean", "rely", "open"] as const satisfies readonly TrustView[];

/** What one partner's answers come to, in words. */
export type TrustInWords = { personId: string; name: string } & Record<(typeof toldViews)[number], string[]>;

/** Everything a trust page draws, for one viewer. A partner whose weeks are not shared is absent, not empty. */
export type TrustPicture<E extends ChartEventView = ChartEventView> = {
  /** Mondays from the first week of the picture to this one, oldest first. */
  weeks: string[];
  series: Record<TrustView, PersonSeries[]>;
  /** The last week of this picture that was asked in an earlier wording, and which; null where all were asked as now. */
  reworded: { weekOn: string; wording: number } | null;
  /** One to one with `series`, and the same whatever part of the weeks is drawn. */
  readings: Record<TrustView, TrendReading[]>;
  events: E[];
};

/** What a partner added to a week's check-in, for the counselor alone. */
export type PulseLine = { personId: string; name: string; weekOn: string; line: string };

export type CoupleTrust = TrustPicture<CoachChartEvent> & { lines: PulseLine[] };

/** A question that was passed, or that had no answer since they were apart. */
export type Unsaid = "declined" | "apart";

/** A number 0–10, what was said in place of one, or nothing yet. */
export type PulseAnswer = number | Unsaid | null;

export type SelfSaid = { wording: number } & Record<SelfItem, number | null>;

export type PulseWeek = {
  /** Monday of this week in the practice's zone. */
  weekOn: string;
  coachName: string;
  /** Whether both are asked this week how they saw their own side. */
  asksOfOneself: boolean;
  /** What this person has said this week, or null when they have not come by. */
  said: {
    answers: Record<PulseItem, PulseAnswer>;
    /** Which wording was asked. */
    wording: number;
    /** What they said of themselves, and in which wording it was asked; null where neither was answered. */
    ofOneself: SelfSaid | null;
    line: string | null;
    /** Until when it can be changed. */
    editableUntil: Date;
    editable: boolean;
  } | null;
};

/** Mondays of the first and the last week, both counted. */
export type WeekRange = { fromWeek: string; toWeek: string };

export type Sharing = {
  partnerName: string;
  /** Weeks that are over and can be offered; null in the first week. */
  offerable: WeekRange | null;
  /** What this person has said yes to. It says nothing about the other. */
  offers: (WeekRange & { offerId: string })[];
  /** Weeks that both have said yes to, and can both see. */
  shared: WeekRange[];
  /** Weeks that were open to both until one took a yes back, not long ago: each may know what the other could read. */
  before: WeekRange[];
};
