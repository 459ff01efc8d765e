/** What a coach reads: handed-in work, as far as its author lets them. */

import type { ReceivedReply } from "@/lib/assignments/replies/types";
import type { Compared } from "@/lib/assignments/responses/rules/compare";
import type { OpensWhen } from "@/lib/assignments/responses/terms";
import type { SealedState } from "@/lib/assignments/types";
import type { Audience } from "@/lib/library/exercises/terms";
import type { Mode, SheetField } from "@/lib/library/exercises/types";

/** Who besides author and coach reads something of it: nobody · the partner, once it opens · the partner, now. */
export type PartnerReads = "no" | "later" | "now";

export type ReviewItem = {
  responseId: string;
  assignmentId: string;
  occurrence: number;
  coupleId: string;
  coupleLabel: string;
  /** Null for a sheet both have written. */
  authorName: string | null;
  title: string;
  outcome: "done" | "partly";
  quality: number | null;
  submittedAt: Date;
  /** How many answers the coach may read. */
  visibleAnswers: number;
  partnerReads: PartnerReads;
  /** Both are in and it is the coach who opens it. */
  mayOpen: boolean;
};

/** Longest waiting first; `total` counts beyond the page. */
export type ReviewQueue = { items: ReviewItem[]; total: number };

export type ReadAnswer = {
  field: SheetField;
  value: unknown;
  audience: Exclude<Audience, "self">;
  partnerReads: PartnerReads;
};

export type CoachComment = {
  commentId: string;
  to: "author" | "both";
  body: string;
  coachName: string;
  createdAt: Date;
  /** Written by this coach, so that they may take it back. */
  mine: boolean;
  /** Taken back; it is here only for what was written back to it. */
  withdrawn: boolean;
  replies: ReceivedReply[];
};

export type ResponseDetail = {
  responseId: string;
  assignmentId: string;
  exerciseId: string;
  occurrence: number;
  coupleId: string;
  coupleLabel: string;
  mode: Mode;
  title: string;
  aim: string;
  why: string;
  /** Null for a sheet both have written. */
  authorName: string | null;
  partnerName: string;
  coachName: string;
  outcome: "done" | "partly";
  quality: number | null;
  submittedAt: Date;
  readAt: Date | null;
  sealedState: SealedState;
  opens: OpensWhen;
  /** What the author lets the coach read, in the order of the exercise; anything else is simply not here. */
  answers: ReadAnswer[];
  /** Filled once both lists are open: what the two share and what differs, never as a score. */
  compared: Compared[];
  comments: CoachComment[];
  /** A comment to both is possible only once both can see what it speaks of. */
  mayCommentBoth: boolean;
  agenda: { itemId: string; note: string | null; discussedAt: Date | null } | null;
};
