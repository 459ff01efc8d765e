/** What a client sees of their own work, and of what has been opened to them. */
import type { OwnReply } from "@/lib/assignments/replies/types";
import type { Compare, Field, TalkPlan } from "@/lib/library/exercises/schema/content";
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";
import type { Audience, KindCode } from "@/lib/library/exercises/terms";
import type { Mode, Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Occurrence } from "@/lib/platform/time/occurrences";
import type { DraftContent } from "./schema/answers";
import type { OpensWhen } from "./terms";

export type NextStep = {
  assignmentId: string;
  turn: Occurrence;
  title: string;
  aim: string;
  minutes: number;
  mode: Mode;
  why: string;
  coachName: string;
  /** There is a draft of this person's own (or on the sheet that both write on). */
  started: boolean;
};

/** `until` is the day it comes back by itself; null when they said that it is not for them. */
export type PostponedStep = NextStep & { until: string | null };

export type News = { assignmentId: string; occurrence: number; title: string; what: "opened" | "comment" };

export type NextSteps = {
  today: string;
  main: NextStep | null;
  others: NextStep[];
  postponed: PostponedStep[];
  /** Opened to them, or written to them, in the last two weeks, and not looked at since. */
  news: News[];
};

export type SheetStatus = "not_started" | "in_progress" | "done" | "partly" | "set_aside" | "not_for_us";

export type MyAnswer = {
  fieldKey: string;
  label: string;
  value: unknown;
  audience: Audience;
  /** As wide as the author may still make it; equal to `audience` when there is nothing wider. */
  widest: Audience;
  /** The partner can read it. */
  open: boolean;
  withdrawn: boolean;
};

/** One form: this person's own, or the one that both write on. */
export type WorkSheet = {
  sheet: Sheet;
  fields: SheetField[];
  responseId: string | null;
  status: SheetStatus;
  setAsideUntil: string | null;
  /** Null when nothing is saved; then the next save's base revision is 0. */
  draft: { content: DraftContent; revision: number } | null;
  /** Filled once it is handed in, in the order of the fields. */
  answers: MyAnswer[];
  submittedAt: Date | null;
  /** What was handed in before it was written again, the latest first: for its author alone. */
  earlier: { version: number; replacedAt: Date; answers: { field: SheetField; value: unknown }[] }[];
  /** The counselor said that they have read it. */
  read: boolean;
  /** 0, or which sheet it is since what the wrong person had sent was taken out. */
  round: number;
};

export type Comment = {
  commentId: string;
  coachName: string;
  toBoth: boolean;
  body: string;
  createdAt: Date;
};

/** One question side by side. Null is "nothing here to read", for whatever reason. */
export type SealedRow = {
  fieldKey: string;
  label: string;
  /** For drawing the values. */
  field: Field;
  mine: { value: unknown } | null;
  theirs: { value: unknown } | null;
};

export type ClientSheet = {
  assignmentId: string;
  turn: Occurrence;
  mode: Mode;
  title: string;
  aim: string;
  kind: KindCode;
  minutes: number;
  steps: string[];
  /** It may stir up more than expected. */
  mayHurt: boolean;
  example: string | null;
  why: string;
  coachName: string;
  partnerName: string;
  timeZone: string;
  /** When a couple's answer opens to the partner, for `audienceWords`. */
  opens: OpensWhen;
  /** The coach has taken it back: nothing can be handed in, own words stay readable. */
  withdrawn: boolean;
  /** Empty when it was not given to them and they only read what their partner has opened. */
  sheets: WorkSheet[];
  comments: Comment[];
  /** What they wrote back, also where they can no longer read to what. */
  replies: OwnReply[];
  /** Their work goes on, so there is somebody to write back to. */
  mayReply: boolean;
  /** Null until it is open. */
  opened: { rows: SealedRow[] } | null;
  /** What of it is looked at as alike and different. */
  compare: Compare[];
  readFirst: string | null;
  talk: TalkPlan | null;
  /** What its answers make for real. */
  yields: Outcome[];
  /** One question after the other. */
  stepwise: boolean;
  /** It may be written again while nobody but the counselor has it. */
  redo: boolean;
};

export type RecordEntry = {
  assignmentId: string;
  occurrence: number;
  title: string;
  sheet: Sheet;
  outcome: "done" | "partly";
  submittedAt: Date;
  commented: boolean;
};

/** What this person has done, newest first. */
export type ClientRecord = { entries: RecordEntry[]; more: boolean };

/** What a save says: a newer text from another device comes back whole instead of being overwritten. */
export type DraftSaved =
  | { saved: true; revision: number }
  | { saved: false; why: "newer"; revision: number; content: DraftContent }
  | { saved: false; why: "submitted" };

export type Submitted = { responseId: string; outcome: "done" | "partly" };
