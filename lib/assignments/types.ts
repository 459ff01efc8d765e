/** What a coach sees of what was given: each partner's status, never a draft. */

import type { ExerciseDetail, Mode, PartnerRole, Sheet } from "@/lib/library/exercises/types";
import type { TopicsNotNow } from "@/lib/pace/types";
import type { Occurrence, Repeat } from "@/lib/platform/time/occurrences";
import type { CoupleHead } from "@/lib/practice/couples/types";
import type { CycleTurnView } from "@/lib/root-causes/types";

export type OccurrenceStatus = "given" | "voided" | "not_this_week" | "not_for_us" | "submitted" | "read";

export type PartnerStatus = {
  sheet: Sheet;
  /** Null for the sheet that both write on. */
  clientId: string | null;
  firstName: string | null;
  status: OccurrenceStatus;
  /** Set once there is something to read. */
  responseId: string | null;
  outcome: "done" | "partly" | null;
  quality: number | null;
  submittedAt: Date | null;
};

/**
 * `none`: nothing to open here · `sealed`: opens by itself once both are in · `with_you`: yours to open, not everybody is in ·
 * `ready`: yours to open now · `open`
 */
export type SealedState = "none" | "sealed" | "with_you" | "ready" | "open";

export type OccurrenceView = { occurrence: Occurrence; sealedState: SealedState; statuses: PartnerStatus[] };

export type AssignmentCard = {
  assignmentId: string;
  exerciseId: string;
  title: string;
  minutes: number;
  mode: Mode;
  why: string;
  releaseRule: "automatic" | "coach";
  repeat: Repeat;
  withdrawnAt: Date | null;
  partners: { clientId: string; firstName: string; role: PartnerRole }[];
  /** Newest first; empty before its first day. */
  occurrences: OccurrenceView[];
  startsOn: string;
  /** Somebody still has it before them. */
  active: boolean;
};

export type CoupleHomework = { coupleId: string; today: string; assignments: AssignmentCard[] };

/** Everything the assign page needs. */
export type AssignmentForm = {
  today: string;
  couple: CoupleHead;
  exercise: ExerciseDetail;
  /** A safety concern stands, so some exercises rest between the two of them. */
  concern: boolean;
  /** What a partner would rather leave for now. */
  notNow: TopicsNotNow[];
  /** The links of their cycle, for the exercise to name one; empty without a root-cause note. */
  cycle: CycleTurnView[];
  /** How many each partner has before them now; more than two is worth a gentle warning. */
  activeCount: Record<string, number>;
};
