/** The caseload: one row for each couple, with a small line for each partner. */
import type { AttentionItem, FoundFacts } from "@/lib/caseload/attention/types";
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
  /** All that asks for the counselor, as on their first page: the most pressing first, without what was put off. */
  asks: CoupleAsk[];
  needsALook: boolean;
  /** Of it, what asks before everything else; the couple's record says what. */
  signals: number;
  /** Of it, what was sent and not yet opened by the coach. */
  unread: number;
  openAgenda: number;
  /** When they, or one of them, come next. */
  nextSession: Date | null;
  lastSession: Date | null;
  /** Where they are on the pathway that they follow; null where they follow none, or have come to its end. */
  step: TriageStep | null;
  activeAssignments: number;
};

/** One thing that asks for the counselor in a couple. */
export type CoupleAsk =
  | { what: "signals" | "unread"; count: number }
  /** Whom to ask alone, to tell of the ending, who wrote some months on, who would like time alone. */
  | { what: "check" | "untold" | "wrote" | "alone"; firstName: string }
  | { what: "item"; item: AttentionItem };

/** As it is read of the couples that are asked for; of signals, endings and time alone of all, in the order of how pressing each is. */
export type Asking = FoundFacts & {
  /** In the order of their names. */
  ids: string[];
  signals: { coupleId: string; count: number }[];
  untold: { coupleId: string; what: "untold" | "wrote"; firstName: string }[];
  alone: { coupleId: string; firstName: string }[];
  unread: { coupleId: string; count: number }[];
  /** The partners who have joined. */
  joined: string[];
};

export type TriageStep = { title: string; place: number; of: number };
/** As it is read: times are texts, weeks as `meansOf` reads them. */
export type TriageSigns = Pick<CaseloadPartner, "clientId" | "thisWeek" | "lastPulseWeekOn"> & {
  lastSign: string | null;
  sums: string | null;
  eases: string | null;
};

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

/** One page of the coach's couples: whoever has the most pressing first, as on the first page, then by name, if no other order is asked for. */
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
