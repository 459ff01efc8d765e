/** What screens show of a couple's work that is ending. */

import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { AftercareNote } from "./aftercare/types";

/** As one partner may know it. Until they began it themselves or were told, it is `open`, whatever the other did. */
export type MyEnding = {
  known: "open" | "begun" | "told";
  partnerName: string;
  coachName: string;
};

export type ToldPartner = {
  clientId: string;
  firstName: string;
  toldAt: Date | null;
  /** They began it themselves. */
  begun: boolean;
};

/** What somebody wrote some months on, who wished to be asked. */
export type WordAfterwards = AftercareNote & { firstName: string };

/** As the counselor sees it. */
export type CoupleEnding = {
  status: CoupleStatus;
  /** When it was asked. */
  now: Date;
  /** Until when each may read what the other told both; null while the work goes on. */
  jointUntil: Date | null;
  /** Null while the work goes on. */
  ending: { begunAt: Date; begunBy: string | null; closedAt: Date | null; told: ToldPartner[] } | null;
  /** Newest first. */
  afterwards: WordAfterwards[];
};

/** A partner who still has to hear of it from their counselor, or who has written how things are now. */
export type Untold = {
  what: "untold" | "wrote";
  coupleId: string;
  coupleLabel: string;
  clientId: string;
  firstName: string;
};
