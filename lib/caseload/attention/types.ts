/** What asks for a counselor's attention, each with its reason and its data. It crosses to no other screen. */
import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { CheckDue } from "@/lib/safety/check/types";

/** The most pressing first. What asks before all of these is a signal. */
export const attentionKinds = [
  ...(["lapsed", "late", "silent", "doubt", "correction"] as const),
  ...(["unsigned", "review", "unbooked", "quiet"] as const),
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export type AttentionItem = {
  kind: AttentionKind;
  /** Which thing, and which occurrence of it: what happens anew has another key. */
  key: string;
  coupleId: string;
  coupleLabel: string;
  /** Whom it is about; null for the two of them. */
  personName: string | null;
  /** The day since which it is so; null where no day says it. */
  since: string | null;
  /** How often, where it is told by how often. */
  times: number | null;
};

/** Of what is put off until when, or not needed because of what. */
export type PutOff = AttentionItem & { untilOn: string | null; words: string | null };

export type Attention = { items: AttentionItem[]; putOff: PutOff[] };

/** What is known of a couple; days are ISO dates in the counselor's zone. */
export type CoupleFacts = {
  coupleId: string;
  coupleLabel: string;
  isActive: boolean;
  /** There is no exercise that somebody still has before them. */
  isQuiet: boolean;
  /** The day an agreement should have been looked at again, the first of them. */
  reviewOn: string | null;
  /** Not looked for where a next one is booked. */
  lastSessionOn: string | null;
  hasNextSession: boolean;
  /** The day on which the first doubt was said that has no answer. */
  doubtOn: string | null;
  partners: {
    clientId: string;
    firstName: string;
    /** The Monday of their latest check-in. */
    lastWeekOn: string | null;
    /** Promises told later than their day, in the last four weeks, and the day of the latest. */
    late: number;
    lastLateOn: string | null;
    /** The day their latest invitation ran out, if they have not joined. */
    lapsedOn: string | null;
    /** The day of the first proposal that waits for their name. */
    unsignedOn: string | null;
    /** The day they answered the formulation as it is now: that they would change something in it. */
    correctedOn: string | null;
  }[];
  marks: { key: string; untilOn: string | null; words: string | null }[];
};

type ById<T> = Record<string, T> | null;
type Mark = CoupleFacts["marks"][number];
/** As it is read of the couples that are not closed: each thing for all of them together, they and their partners in the order of their names. */
export type FoundFacts = {
  coupleRows: (Pick<
    CoupleFacts,
    "coupleId" | "coupleLabel" | "isQuiet" | "lastSessionOn" | "hasNextSession"
  > & {
    status: CoupleStatus;
  })[];
  /** And why each is to be asked alone. */
  partnerRows: {
    coupleId: string;
    clientId: string;
    firstName: string;
    lastWeekOn: string | null;
    why: CheckDue["why"] | null;
  }[];
  marks: (Mark & { coupleId: string })[];
  reviews: ById<string>;
  late: ById<{ count: number; lastOn: string }>;
  lapsed: ById<string>;
  unsigned: ById<string>;
  doubts: ById<string>;
  corrected: ById<string>;
};
