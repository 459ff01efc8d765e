/** What a counselor reads of copies, what a partner reads of their own yes, and what a copy holds. Days, never hours. */
import type { Agreement } from "@/lib/agreements/types";
import type { OccurrenceState } from "@/lib/commitments/rules/steps";
import type { Field } from "@/lib/library/exercises/schema/content";
import type { GivenReview } from "@/lib/sessions/reviews/types";
import type { PulseItem, SelfSaid } from "@/lib/trust/types";

export type Authorization = {
  how: "here" | "paper";
  forWhom: string;
  confided: boolean;
  signedOn: string;
};

export type MyAuthorization = { open: Authorization | null; coachName: string };

export type PartnerAuthorization = {
  clientId: string;
  firstName: string;
  authorization: Authorization | null;
};

export type CopyLog = { copyId: string; madeAt: Date; madeBy: string; of: string | null; isOpen: boolean };

export type CoupleCopies = {
  partners: [PartnerAuthorization, PartnerAuthorization];
  copies: CopyLog[];
};

export type CopiedSheet = {
  title: string;
  startsOn: string;
  /** Null where both wrote it. */
  author: string | null;
  submittedOn: string;
  answers: { field: Field; value: unknown; shared: boolean }[];
};
export type CopiedEvent = {
  title: string;
  onDate: string | null;
  facts: string | null;
  settled: string | null;
};
export type CopiedCheckIn = {
  author: string;
  weekOn: string;
  /** Which wording of the questions was asked. */
  wording: number;
  /** In a copy of both how at ease somebody felt is left out, and what they said of themselves. */
  answers: Record<PulseItem, number | null>;
  ofOneself: SelfSaid | null;
  line: string | null;
};

export type CopiedNote = {
  onDay: string;
  /** Who was there. */
  with: string[];
  parts: { label: string; words: string }[];
  /** What was added later. */
  added: string[];
};

export type CopiedMeasure = {
  author: string;
  name: string;
  onDate: string;
  total: number;
  range: readonly [lowest: number, highest: number];
  /** In words, where they answered here. */
  answered: { question: string; answer: string }[];
};

export type CopiedGoal = { author: string; words: string; picture: string | null; sharedOn: string };

/** Of one partner alone, or of both. */
export type CopiedMeeting = { onDay: string; alone: string | null; summary: string | null };

export type CopiedPromise = {
  author: string;
  words: string;
  startsOn: string;
  closedOn: string | null;
  days: { onDate: string; state: OccurrenceState; reason: string | null; proposal: string | null }[];
};

export type RecordCopy = {
  coupleLabel: string;
  practiceName: string;
  coachName: string;
  /** Whose record it is: one name or two. */
  of: string[];
  madeOn: string;
  timeZone: string;
  sheets: CopiedSheet[];
  checkIns: CopiedCheckIn[];
  notes: CopiedNote[];
  agreements: Pick<Agreement, "kind" | "versions">[];
  /** By client. */
  names: Record<string, string>;
  events: CopiedEvent[];
  measures: CopiedMeasure[];
  goals: CopiedGoal[];
  sessions: CopiedMeeting[];
  promises: CopiedPromise[];
  reviews: Pick<GivenReview, "givenAt" | "content">[];
};
