/** What screens show of doubts and answers. */
import type { DoubtState } from "./rules";
import type { Helped } from "./schema";

export type Answer = { hear: string; calm: string; recommit: string };

export type DoubtView = {
  doubtId: string;
  mine: boolean;
  askerName: string;
  answererName: string;
  state: DoubtState;
  body: string;
  askedOn: string;
  answer: Answer | null;
  /** The asker's own note; null for everybody else but the counselor. */
  helped: Helped | null;
};

export type DoubtsPage = {
  partnerName: string;
  coachName: string;
  /** Nothing new can be asked or answered. Why is nobody's to read here. */
  paused: boolean;
  /** Newest first. */
  doubts: DoubtView[];
};

export type CoupleDoubts = {
  doubts: DoubtView[];
  /** Days on which one person asked many times: a reason to ask each alone how that was. */
  manyOn: { day: string; firstName: string }[];
};
