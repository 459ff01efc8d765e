/** A disclosure as each of its three may see it. */
import type { CounselorStep, DisclosureState, TextKind } from "./terms";

export type OwnText = { words: string; revision: number; sent: boolean; opened: boolean };

/** Every text that the reader may read, by kind: their own, and what was opened to them. */
export type SeenTexts = Partial<Record<TextKind, OwnText>>;

export type DisclosureView = {
  disclosureId: string;
  state: DisclosureState;
  toldAt: Date | null;
  texts: SeenTexts;
};

export type MyDisclosure = {
  coachName: string;
  partnerName: string;
  /** Nothing new goes between the two. */
  ending: boolean;
  /** What I prepare to tell; the latest. */
  mine: DisclosureView | null;
  /** What I was asked about, or told. */
  theirs: DisclosureView | null;
};

export type StepTaken = { step: string; takenAt: Date; reason: string | null; coachName: string };

export type CoupleDisclosure = {
  disclosureId: string;
  involvedName: string;
  injuredName: string;
  state: DisclosureState;
  toldAt: Date | null;
  /** What was sent to the counselor. */
  texts: Partial<Record<TextKind, { words: string; opened: boolean }>>;
  steps: StepTaken[];
  /** In order now, and with a reason. */
  next: CounselorStep[];
  outOfOrder: CounselorStep[];
};
