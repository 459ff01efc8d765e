/** The root-cause note as its counselor reads it. */
import type { Cause } from "@/lib/library/exercises/terms";
import type { Formulation, PartnerAnswer } from "@/lib/root-causes/formulations/types";
import type { Hypothesis } from "@/lib/root-causes/hypotheses/types";
import type { CyclePart, CyclePerson, CycleTurn, NoteContent } from "./schema";

export type { CyclePerson, Place } from "./schema";

/** One turn as it is drawn: whose it is, and three texts that may be empty. */
export type CycleTurnView = Record<CyclePart, string> & { id: string; person: CyclePerson };

export type NoteText = {
  revision: number;
  turns: CycleTurn[];
  causes: Cause[];
  patterns: string;
  conflictIds: string[];
  savedAt: Date | null;
};

export type ConflictLine = {
  conflictId: string;
  title: string;
  kind: string;
  timing: string;
  onDate: string | null;
};

/** An exercise that was assigned to work on one link: its latest day up to today. */
export type AssignedOnLink = {
  turnId: string;
  part: CyclePart;
  title: string;
  assignmentId: string;
  lastOn: string;
};

/** A link of the cycle on which nothing was assigned lately, or ever. */
export type StepWithoutWork = { firstName: string; part: CyclePart; lastOn: string | null };

export type RootCauseNote = {
  coupleId: string;
  people: [CyclePerson, CyclePerson];
  note: NoteText;
  /** Earlier texts, newest first, without the one that counts. */
  earlier: { revision: number; savedAt: Date }[];
  conflicts: ConflictLine[];
  hypotheses: Hypothesis[];
  /** Newest first. */
  formulations: Formulation[];
  /** To the latest version; also what each has said before. */
  answers: (PartnerAnswer & { version: number })[];
  assigned: AssignedOnLink[];
};

declare module "@/db/schema/stored" {
  interface Stored {
    rootCauseNoteContent: NoteContent;
  }
}
