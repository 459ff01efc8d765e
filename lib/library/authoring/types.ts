/** What screens show of exercises that a practice writes itself. */
import type { DraftContent } from "./schema";

/** One of the reader's own drafts. */
export type DraftCard = { exerciseId: string; title: string; changedAt: Date; isNew: boolean };

/** A draft as it stands, or an exercise opened for changing that has none yet (`revision` 0). */
export type DraftToEdit = {
  exerciseId: string;
  draftId: string;
  revision: number;
  /** The version it began from; 0 for a new exercise. */
  baseVersion: number;
  /** A colleague has published since: this one cannot follow on from it. */
  overtaken: boolean;
  content: DraftContent;
};

/** Whose an exercise is, and what this coach may do with it. */
export type Ownership = {
  origin: "library" | "own";
  author: string | null;
  mayChange: boolean;
  retired: boolean;
  hasDraft: boolean;
};

export type LaidAside = { exerciseId: string; title: string };

export type DraftSaved =
  | { saved: true; revision: number }
  | { saved: false; revision: number; content: DraftContent };
