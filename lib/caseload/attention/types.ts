/** What asks for a counselor's attention, each with its reason and its data. It crosses to no other screen. */
import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { CheckDue } from "@/lib/safety/check/types";

/** The most pressing first. What asks before all of these is a signal. */
export const attentionKinds = [
  ...(["disclosure", "reply", "lapsed", "late", "measured", "silent", "doubt", "correction"] as const),
  ...(["sealed", "consent", "unsigned", "review", "unbooked", "quiet", "lookBack"] as const),
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** What is sent of a disclosure. */
export type SentText = { kind: "facts" | "questions" | "impact" | "answer"; revision: number; on: string };

/** Something written back to a comment on a response, and not read. */
export type Replied = { replyId: string; responseId: string; title: string; on: string };

/** Answers that are there from everybody, and the counselor's to open. */
export type Ready = { assignmentId: string; occurrence: number; title: string; on: string };

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
  /** Which text of a disclosure, where it is one. */
  text: SentText["kind"] | null;
  /** Of an exercise, where it is one: what it is called. */
  title: string | null;
  /** Where it is to be read, if that is on one response. */
  responseId: string | null;
};

/** Of what is put off until when, or not needed because of what. */
export type PutOff = AttentionItem & { untilOn: string | null; words: string | null };

export type Attention = { items: AttentionItem[]; putOff: PutOff[] };

/** What is known of a couple; days are ISO dates in the counselor's zone. */
export type CoupleFacts = {
  coupleId: string;
  coupleLabel: string;
  /** They work, or the one who stays does; not paused, not ending. */
  isActive: boolean;
  /** There is no exercise that somebody still has before them. */
  isQuiet: boolean;
  /** The day an agreement should have been looked at again, the first of them. */
  reviewOn: string | null;
  /** The day they last looked back together, or began; null while they do not work. */
  lookedBackOn: string | null;
  /** Not looked for where a next one is booked. */
  lastSessionOn: string | null;
  hasNextSession: boolean;
  /** The day on which the first doubt was said that has no answer. */
  doubtOn: string | null;
  ready: Ready[];
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
    /** The day of the first answers to a measure that their counselor has not seen. */
    measuredOn: string | null;
    /** Since when "Before you begin" waits for them, if they have not signed it. */
    consentOn: string | null;
    /** Of a disclosure, what waits for their counselor's next step. */
    sent: SentText[];
    replied: Replied[];
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
    startedOn: string;
  })[];
  /** And why each is to be asked alone. */
  partnerRows: {
    coupleId: string;
    clientId: string;
    firstName: string;
    lastWeekOn: string | null;
    hasLeft: boolean;
    why: CheckDue["why"] | null;
  }[];
  marks: (Mark & { coupleId: string })[];
  lookedBack: ById<string>;
  reviews: ById<string>;
  late: ById<{ count: number; lastOn: string }>;
  lapsed: ById<string>;
  unsigned: ById<string>;
  doubts: ById<string>;
  corrected: ById<string>;
  measured: ById<string>;
  sent: ById<SentText[]>;
  replied: ById<Replied[]>;
  ready: ById<Ready[]>;
  consent: ById<string>;
};
