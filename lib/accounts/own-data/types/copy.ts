/** What goes into a person's copy: their own, and what is open to both. Days, never hours, save for sessions. */
import type { ClientAgreements } from "@/lib/agreements/types";
import type { Comment, SealedRow, WorkSheet } from "@/lib/assignments/responses/types";
import type { SetbackLine } from "@/lib/conflicts/setbacks/types";
import type { MyConflict } from "@/lib/conflicts/types";
import type { AftercareNote } from "@/lib/endings/aftercare/types";
import type { Field } from "@/lib/library/exercises/schema/content";
import type { Sent } from "@/lib/measures/asked/types";
import type { IntakeVersion } from "@/lib/practice/intake/types";
import type { AllianceAnswer } from "@/lib/sessions/alliance/types";
import type { TextKind } from "@/lib/sessions/disclosure/terms";
import type { MyGoals } from "@/lib/sessions/goals/types";
import type { GivenReview } from "@/lib/sessions/reviews/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import type { PulseAnswer, PulseItem, SelfSaid, WeekPoint } from "@/lib/trust/types";
import type { CopiedPromised, CopiedTold } from "./told";

export type CopiedExercise = {
  title: string;
  /** The day it was to begin. */
  startsOn: string;
  sheets: Pick<WorkSheet, "sheet" | "fields" | "answers" | "earlier" | "submittedAt">[];
  /** Null until it is open to both. */
  opened: SealedRow[] | null;
  comments: Comment[];
  /** How useful it was to them, 0–4, where they said. */
  quality: number | null;
};

export type CopiedWeek = {
  weekOn: string;
  /** Which wording of the questions was asked. */
  wording: number;
  answers: Record<PulseItem, PulseAnswer>;
  ofOneself: SelfSaid | null;
  line: string | null;
};

export type CopiedLoad = {
  /** Minutes a week, as they said it last. */
  limit: { minutes: number; setAt: Date } | null;
  /** The days on which they called a week hard, newest first. */
  hardWeeks: string[];
};

/** Kept here and not sent: as it was typed. */
export type Unsent = {
  title: string;
  /** The day it was changed last. */
  on: string;
  lines: { label: string; field: Field | null; value: unknown }[];
};

/** One of the person's own, alone or of both. */
export type CopiedSession = {
  startsAt: Date;
  /** What was shared about it. */
  summary: string | null;
};

export type CopiedLetter = {
  kind: TextKind;
  words: string;
  mine: boolean;
  /** It is with the counselor, or was opened to both. */
  sent: boolean;
  on: Date;
};

export type OwnCopy = {
  told: CopiedTold;
  promised: CopiedPromised;
  madeOn: string;
  timeZone: string;
  name: string;
  email: string;
  practiceName: string;
  coachName: string;
  partnerName: string;
  /** Newest first. */
  exercises: CopiedExercise[];
  /** Newest first. */
  weeks: CopiedWeek[];
  load: CopiedLoad;
  /** The partner's weeks that both share, for each question, the oldest first. */
  shared: { item: PulseItem; points: WeekPoint[] }[];
  agreements: Pick<ClientAgreements, "active" | "proposed" | "past" | "cards" | "people">;
  conflicts: MyConflict[];
  /** Those that belong to no event. */
  setbacks: SetbackLine[];
  /** Where they stood, each time they saved it; newest first. */
  stood: IntakeVersion[];
  /** How sessions were for them, newest first. */
  afterSessions: AllianceAnswer[];
  /** Newest first. */
  sessions: CopiedSession[];
  /** What was sent, and what was opened to them; newest first. */
  letters: CopiedLetter[];
  /** What both looked back at, newest first. */
  reviews: GivenReview[];
  /** What they answered to questions of their counselor's, newest first. */
  measured: Sent[];
  /** Their goals, each time they saved them, newest first; and what the other shares. */
  goals: Pick<MyGoals, "versions" | "theirs">;
  /** What they wrote some months after the end. */
  afterwards: AftercareNote[];
  unsent: Unsent[];
  /** Day by day, newest first. */
  story: TimelineEntry[];
};
