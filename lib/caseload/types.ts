/** The caseload: one row for each couple, with a small line for each partner. */
import type { CoupleHead, PartnerCard } from "@/lib/practice/couples/types";

export type CaseloadPartner = {
  clientId: string;
  firstName: string;
  place: 1 | 2;
  shape: "circle" | "square";
  joinStatus: PartnerCard["joinStatus"];
  /** It is time to ask them alone whether they are safe. */
  checkDue: boolean;
  /** Monday of the latest week with an answer, however long ago. */
  lastPulseWeekOn: string | null;
  /** When something of theirs last came that their counselor may see; nothing that they only looked at. */
  lastSign: Date | null;
  /** They have answered the check-in of this week. */
  thisWeek: boolean;
  /** Their own mean of the five questions for each of the caseload's weeks; null where one of them is without an answer. */
  mean: (number | null)[];
};

export type CaseloadCouple = {
  coupleId: string;
  label: string;
  status: CoupleHead["status"];
  startedOn: string;
  partners: CaseloadPartner[];
  /** What asks for the counselor first and is not reviewed; the couple's record says what. */
  signals: number;
  /** Sent and not yet opened by the coach. */
  unread: number;
  openAgenda: number;
  /** When they, or one of them, come next. */
  nextSession: Date | null;
  lastSession: Date | null;
  /** Where they are on the pathway that they follow; null where they follow none, or have come to its end. */
  step: TriageStep | null;
  activeAssignments: number;
  /** A signal, something new to read, an invitation that lapsed, somebody to ask alone, or (while active) nothing to do between sessions. */
  needsALook: boolean;
};

export type TriageStep = { title: string; place: number; of: number };
/** As it is read: times are texts. */
export type TriageSigns = { clientId: string; lastSign: string | null; thisWeek: boolean };

/** `current`: all that are not closed. */
export const caseloadShown = ["current", "paused", "separating", "closed"] as const;
export type CaseloadShown = (typeof caseloadShown)[number];

export const caseloadOnly = ["all", "attention", "safety", "unanswered", "unbooked"] as const;
export const caseloadSorts = ["attention", "name", "session", "quiet"] as const;

/** How a counselor looks at their couples; it stands in the address. */
export type CaseloadView = {
  q: string;
  show: CaseloadShown;
  only: (typeof caseloadOnly)[number];
  sort: (typeof caseloadSorts)[number];
  page: number;
};

/** One page of the coach's couples: those with a signal first, then those that need a look, then by name, if no other order is asked for. */
export type Caseload = {
  couples: CaseloadCouple[];
  /** The twelve Mondays of the small lines, oldest first. */
  weeks: string[];
  total: number;
  page: number;
  pages: number;
  view: CaseloadView;
  /** How many there are of each, also of those not shown. */
  counts: Record<CaseloadShown, number>;
};
