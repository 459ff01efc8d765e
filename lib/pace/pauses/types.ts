/** What screens show of pauses. */

export type Until = { untilOn: string | null };

export type MyPauses = {
  today: string;
  partnerName: string;
  coachName: string;
  ending: boolean;
  /** One's own rest: nobody but the counselor knows of it. */
  alone: Until | null;
  /** One's own yes to resting together. Nothing here ever tells of the other's. */
  yes: Until | null;
  /** The rest that both have said yes to. */
  ours: Until | null;
  /** The last one of both, once it is over: also one that was begun only to be ended. */
  last: { fromDay: string; toDay: string } | null;
};

export type CouplePauses = {
  ours: Until | null;
  each: {
    clientId: string;
    firstName: string;
    alone: Until | null;
    yes: Until | null;
    /** The day until which they have called it a hard week. */
    hardUntil: string | null;
  }[];
};
