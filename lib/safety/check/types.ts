/** The safety check with each partner alone, as their counselor reads it. It crosses to no other screen. */
import type { JudgmentWay } from "./schema";
import type { CheckQuestion } from "./terms";

export type CheckAnswered = {
  checkId: string;
  yes: CheckQuestion[];
  no: CheckQuestion[];
  words: string | null;
  inPerson: boolean;
  answeredAt: Date;
};

export type Judgment = {
  judgmentId: string;
  way: JudgmentWay;
  words: string;
  /** Who found it: after a couple changed hands, somebody else. */
  by: string;
  recordedAt: Date;
  nextOn: string;
};

/** Why somebody is to be asked alone, and since when; `later` when it is not time yet. */
export type CheckDue =
  | { why: "first" }
  | { why: "answered"; since: Date }
  | { why: "setback"; onDay: string }
  | { why: "day"; onDay: string }
  | { why: "later"; onDay: string };

export type PartnerCheck = {
  clientId: string;
  firstName: string;
  due: CheckDue | null;
  /** The latest first, in both; of earlier stretches of their work too. */
  answered: CheckAnswered[];
  judgments: Judgment[];
};

export type SafetyChecks = { partners: PartnerCheck[]; today: string; proposedOn: string };
