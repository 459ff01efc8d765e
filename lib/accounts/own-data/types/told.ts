/** What somebody wrote or chose outside of exercises and check-ins, as their copy has it. Days, never hours. */
import type { Area } from "@/lib/agreements/transparency/schema";
import type { CardWords } from "@/lib/agreements/types";
import type { OccurrenceState } from "@/lib/commitments/rules/steps";
import type { NextChoice, ToWhom } from "@/lib/commitments/types";
import type { Helped } from "@/lib/everyday/doubts/schema";
import type { Answer } from "@/lib/everyday/doubts/types";
import type { Cause, Phase } from "@/lib/library/exercises/terms";
import type { Pace, WordEvery } from "@/lib/pace/schema";
import type { BackNote, Contact, KindWord } from "@/lib/pace/space/schema";
import type { FormulationAnswer } from "@/lib/root-causes/formulations/schema";
import type { PointAudience } from "@/lib/sessions/points/schema";

export type CopiedDoubt = {
  on: string;
  /** Null where the other has withdrawn theirs. */
  body: string | null;
  mine: boolean;
  answer: Answer | null;
  helped: Helped | null;
};

/** Kept, or withdrawn again, or in the jar. */
export type CopiedKindness = { what: "thanks" | "kind_word" | "marble"; body: string; on: string };

export type CopiedTold = {
  points: { words: string; audience: PointAudience; on: string; withdrawn: boolean }[];
  replies: { title: string; words: string; on: string; withdrawn: boolean }[];
  pattern: { answer: FormulationAnswer; words: string | null; on: string }[];
  doubts: CopiedDoubt[];
  kindness: CopiedKindness[];
  /** Cards of theirs that they put away. */
  putAway: { words: CardWords }[];
  authorized: { forWhom: string; confided: boolean; signedOn: string }[];
};

export type CopiedPromise = {
  words: string;
  toWhom: ToWhom;
  startsOn: string;
  rhythm: string;
  closedOn: string | null;
  confidence: number | null;
  /** Newest first. */
  days: {
    onDate: string;
    state: OccurrenceState;
    reason: string | null;
    proposal: string | null;
    next: NextChoice | null;
  }[];
};

export type CopiedPace = {
  on: string;
  pace: Pace;
  notNowPhases: Phase[];
  notNowCauses: Cause[];
  notNowWords: string | null;
  howToAsk: string | null;
  /** How to ask, as the other reads it. */
  shownHow: string | null;
  wordEvery: WordEvery;
};

export type CopiedPromised = {
  promises: CopiedPromise[];
  /** About a day of a promise, to the counselor alone; `mine`: of a promise of their own. */
  toldAlone: { promise: string | null; mine: boolean; onDate: string; words: string | null }[];
  pace: CopiedPace | null;
  spaces: {
    on: string;
    backOn: string;
    contact: Contact;
    kindWord: KindWord;
    body: string | null;
    backNote: BackNote | null;
  }[];
  openness: { area: Area; words: string; why: string; givenOn: string; untilOn: string }[];
};
