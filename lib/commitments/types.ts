/** What screens show of promises. */
import type { OccurrenceState, Step } from "./rules/steps";

export type CommitmentRepeat = "once" | "daily" | "weekly" | "fortnightly" | "monthly";
export type ToWhom = "partner" | "us";
export type NextChoice = "smaller" | "another_day" | "let_go";

/** A day that is open; or one that was spoken of today and so still stands where it stood, with its undo among the steps. */
export type OpenDay = { onDate: string; state: OccurrenceState; steps: Step[] };

export type OwnCommitment = {
  commitmentId: string;
  words: string;
  toWhom: ToWhom;
  /** `every Friday until Fri 10 April`. */
  rhythm: string;
  /** 0–10, what they said when they made it; theirs alone. */
  confidence: number | null;
  /** Today, if it is one of its days: open, or as it was told today. */
  today: OpenDay | null;
  /** The next day to come, and days not long past that nothing was said about before today. */
  next: OpenDay | null;
  earlier: OpenDay[];
};

export type TheirCommitment = Pick<OwnCommitment, "commitmentId" | "words" | "toWhom" | "rhythm"> & {
  nextOn: string | null;
};

/** One line of what happened. */
export type Happened = {
  commitmentId: string;
  words: string;
  mine: boolean;
  onDate: string;
  state: Exclude<OccurrenceState, "planned" | "cancelled">;
  reason: string | null;
  proposal: string | null;
  mayUndo: boolean;
  /** Asked once, after "not this time". */
  askNext: boolean;
  /** My own word to the counselor about it; null when there is none, "" when it is there without words. */
  note: string | null;
};

export type MyCommitments = {
  today: string;
  partnerName: string;
  /** Nothing new is promised between the two. */
  ending: boolean;
  /** Its giver may say how it went: nothing is ending, as far as they know. */
  goesOn: boolean;
  mine: OwnCommitment[];
  theirs: TheirCommitment[];
  happened: Happened[];
  page: number;
  more: boolean;
};

export type HomeCommitment = { commitmentId: string; words: string } & OpenDay;

type Person = { clientId: string; firstName: string; place: 1 | 2 };

export type CoachDay = {
  onDate: string;
  state: OccurrenceState;
  movedFrom: string | null;
  reason: string | null;
  proposal: string | null;
  next: NextChoice | null;
  /** The giver's word to the counselor. */
  note: string | null;
  /** What the other wrote who saw it differently; "" without words, null when nothing was said. */
  sawDifferently: string | null;
};

export type CoachCommitment = {
  commitmentId: string;
  giver: Person;
  words: string;
  toWhom: ToWhom;
  rhythm: string;
  closedOn: string | null;
  closedBy: string | null;
  /** Newest first; days to come are left out. */
  days: CoachDay[];
};

/** One giver's week, Monday first: how many of each. A week without promises is not in the list. */
export type CommitmentWeek = {
  weekOn: string;
  clientId: string;
  kept: number;
  keptLate: number;
  toldEarly: number;
  notThisTime: number;
  /** Nothing was said; it says nothing about what happened. */
  open: number;
};

export type CoupleCommitments = {
  today: string;
  people: Person[];
  commitments: CoachCommitment[];
  weeks: CommitmentWeek[];
  firstWeek: string;
};
