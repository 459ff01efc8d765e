/** What goes into a person's copy: their own, and what is open to both. Days, never hours. */
import type { ClientAgreements } from "@/lib/agreements/types";
import type { Comment, SealedRow, WorkSheet } from "@/lib/assignments/responses/types";
import type { MyConflict } from "@/lib/conflicts/types";
import type { AftercareNote } from "@/lib/endings/aftercare/types";
import type { Field } from "@/lib/library/exercises/schema/content";
import type { IntakeVersion } from "@/lib/practice/intake/types";
import type { AllianceAnswer } from "@/lib/sessions/alliance/types";
import type { MyGoals } from "@/lib/sessions/goals/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import type { PulseAnswer, PulseItem, WeekPoint } from "@/lib/trust/types";

export type CopiedExercise = {
  title: string;
  /** The day it was to begin. */
  startsOn: string;
  sheets: Pick<WorkSheet, "sheet" | "fields" | "answers" | "earlier" | "submittedAt">[];
  /** Null until it is open to both. */
  opened: SealedRow[] | null;
  comments: Comment[];
};

export type CopiedWeek = {
  weekOn: string;
  /** Which wording of the questions was asked. */
  wording: number;
  answers: Record<PulseItem, PulseAnswer>;
  line: string | null;
};

/** Kept here and not sent: as it was typed. */
export type Unsent = {
  title: string;
  /** The day it was changed last. */
  on: string;
  lines: { label: string; field: Field | null; value: unknown }[];
};

export type OwnCopy = {
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
  /** The partner's weeks that both share, for each question, the oldest first. */
  shared: { item: PulseItem; points: WeekPoint[] }[];
  agreements: Pick<ClientAgreements, "active" | "proposed" | "past" | "cards" | "people">;
  conflicts: MyConflict[];
  /** Where they stood, each time they saved it; newest first. */
  stood: IntakeVersion[];
  /** How sessions were for them, newest first. */
  afterSessions: AllianceAnswer[];
  /** Their goals, each time they saved them, newest first; and what the other shares. */
  goals: Pick<MyGoals, "versions" | "theirs">;
  /** What they wrote some months after the end. */
  afterwards: AftercareNote[];
  unsent: Unsent[];
  /** Day by day, newest first. */
  story: TimelineEntry[];
};
