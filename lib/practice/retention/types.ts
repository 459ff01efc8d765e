/** What the owner reads of retention, and a counselor of one record. */
export type RetentionRules = { recordYears: number; draftDays: number };

export type LegalHold = { holdId: string; coupleId: string; reason: string; setAt: Date };

export type Deletion = {
  id: string;
  at: Date;
  kind: "record" | "drafts" | "own";
  coupleId: string;
  entries: number;
};

export type JobState = {
  doneOn: string | null;
  triedAt: Date | null;
  failures: number;
  problem: string | null;
};

export type RetentionOverview = {
  rules: RetentionRules;
  /** Whether the owner has saved them once: nothing is erased before. */
  isChosen: boolean;
  holds: LegalHold[];
  /** Newest first. */
  deletions: Deletion[];
  /** Null before its first round. */
  job: JobState | null;
};

/** `erasedAfter` only where the work is closed and the owner has chosen how long records are kept. */
export type RecordRetention = { isChosen: boolean; heldSince: Date | null; erasedAfter: string | null };
