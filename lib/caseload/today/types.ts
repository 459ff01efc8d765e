/** What the coach's first page shows: things to look at, none of them a verdict on anybody. */
import type { Attention } from "@/lib/caseload/attention/types";
import type { Signals } from "@/lib/caseload/signals/types";
import type { ChecklistFacts } from "@/lib/practice/checklist/types";
import type { CoverNow } from "@/lib/practice/covers/types";
import type { CheckDue } from "@/lib/safety/check/types";

type OfCouple = { coupleId: string; coupleLabel: string };

export type UnreadResponse = OfCouple & {
  responseId: string;
  assignmentId: string;
  /** 1 for the first or only time. */
  occurrence: number;
  title: string;
  /** Null for a sheet both have written. */
  authorName: string | null;
  submittedAt: Date;
};

/** Whom to ask alone, and why now. */
export type DueCheck = OfCouple & {
  clientId: string;
  firstName: string;
  why: Exclude<CheckDue["why"], "later">;
};

export type Today = {
  /** What asks for the counselor before anything else. */
  signals: Signals;
  /** Longest waiting first; `unreadTotal` counts those beyond the bound too. */
  unread: UnreadResponse[];
  unreadTotal: number;
  /** The most pressing first, and all that is put off. */
  attention: Attention;
  /** Those who answered before those who were never asked. */
  dueChecks: DueCheck[];
  /** How many couples this coach has at all; 0 is a first day. */
  couples: number;
  /** Those of them that are not closed. */
  current: number;
  /** For whom this coach stands in today, and who stands in for them. */
  covers: CoverNow[];
  /** What is done of a counselor's first steps. */
  checklist: ChecklistFacts;
};
