/** What a counselor reads in the five minutes before a session. */
import type { SealedState } from "@/lib/assignments/types";
import type { Signal } from "@/lib/caseload/signals/types";
import type { Cause, Phase } from "@/lib/library/exercises/terms";
import type { StepWithoutWork } from "@/lib/root-causes/types";
import type { CheckDue } from "@/lib/safety/check/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import type { PulseItem, TrustInWords, WeekPoint } from "@/lib/trust/types";
import type { PartnerAlliance } from "../alliance/types";
import type { CounselorStep } from "../disclosure/terms";
import type { BroughtPoint, BroughtPoints } from "../points/types";

export type BriefAnswer = {
  responseId: string;
  title: string;
  /** Null for a sheet that both wrote. */
  firstName: string | null;
  outcome: "done" | "partly" | null;
  quality: number | null;
  unread: boolean;
};

/** The same thing several times is one line. */
export type BriefEntry = { entry: TimelineEntry; times: number };

/** Where somebody felt they were with a goal: the last number they saved and the one before it, the latest last. */
export type BriefGoal = { goalId: string; firstName: string; words: string; reached: number[] };

export type BriefPace = {
  firstName: string;
  pace: "slower" | "as_now" | "bit_faster";
  phases: Phase[];
  causes: Cause[];
  words: string | null;
};

/** What one said of their own side, and what the other said of it in the same week. Nothing is subtracted. */
export type BriefPair = {
  item: PulseItem;
  weekOn: string;
  firstName: string;
  otherName: string;
  own: number;
  other: Omit<WeekPoint, "weekOn">;
};

export type BriefDisclosure = {
  disclosureId: string;
  involvedName: string;
  injuredName: string;
  step: CounselorStep;
};

export type Brief = {
  /** From when on this tells: the start of the last session; null before there was one. */
  since: Date | null;
  next: Date | null;
  trust: TrustInWords[];
  answers: BriefAnswer[];
  /** Exchanges where somebody's answers wait to be opened. */
  waiting: { assignmentId: string; title: string; state: SealedState }[];
  promises: BriefEntry[];
  proposals: BriefEntry[];
  setbacks: BriefEntry[];
  kindness: BriefEntry[];
  others: BriefEntry[];
  /** Of the agenda for both: what is shared, else what is drafted. */
  agenda: string[];
  points: BroughtPoint[];
  alone: BroughtPoints["alone"];
  items: { itemId: string; title: string | null; note: string | null }[];
  /** What the latest note says comes next. */
  plan: { words: string; on: Date } | null;
  signals: Signal[];
  /** How the latest sessions were, as each said it alone. */
  alliance: PartnerAlliance[];
  /** What each answered to measures lately, by partner, the latest first. */
  measured: { firstName: string; name: string; onDate: string; total: number; isNew: boolean }[];
  /** It is time to look back together. */
  reviewProposed: boolean;
  goals: BriefGoal[];
  /** As each asked for it. */
  paces: BriefPace[];
  /** Steps of their cycle on which nothing was assigned lately. */
  steps: StepWithoutWork[];
  /** Of the latest week in which somebody was asked about themselves. */
  pairs: BriefPair[];
  /** What is told in stages, where the next step is the counselor's. */
  disclosures: BriefDisclosure[];
  checks: { clientId: string; firstName: string; due: CheckDue | null }[];
};
