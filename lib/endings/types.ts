/** What screens show of a couple's work that is ending. */
import type { CoupleStatus } from "@/lib/practice/couples/types";

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

/** As the counselor sees it. */
export type CoupleEnding = {
  status: CoupleStatus;
  /** When it was asked. */
  now: Date;
  /** Until when each may read what the other told both; null while the work goes on. */
  jointUntil: Date | null;
  /** Null while the work goes on. */
  ending: { begunAt: Date; begunBy: string | null; closedAt: Date | null; told: ToldPartner[] } | null;
};

/** A partner who still has to hear of it from their counselor. */
export type Untold = { coupleId: string; coupleLabel: string; clientId: string; firstName: string };
