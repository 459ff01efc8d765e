/** What a counselor has beside the note of a session. */
import type { CounselorStep, DisclosureState } from "../disclosure/terms";

/** A line of the agenda for both; the point that it was made of, where it says the same. */
export type AgendaLine = { words: string; pointId: string | null; takenUp: boolean };

export type AgendaAtHand = {
  /** Whether both read these lines; else they are the counselor's draft. */
  shared: boolean;
  lines: AgendaLine[];
  /** Brought for both and in no line, still to be talked about. */
  more: { pointId: string; words: string; authorName: string }[];
};

export type AssignedThen = { assignmentId: string; title: string; what: string; whenWords: string };

export type DisclosureAtHand = {
  disclosureId: string;
  involvedName: string;
  injuredName: string;
  state: DisclosureState;
  /** The counselor's step; null while it is a partner's turn. */
  step: CounselorStep | null;
};

export type AtHand = {
  /** Null for a session with one of them alone, and once a later one has begun. */
  agenda: AgendaAtHand | null;
  /** What the note of the session before says comes next. */
  plan: { words: string; on: Date } | null;
  /** In the session before, and in this one. */
  assignedBefore: AssignedThen[];
  assignedHere: AssignedThen[];
  /** With both, those that both know of; with one of them alone, their own. */
  disclosures: DisclosureAtHand[];
};
