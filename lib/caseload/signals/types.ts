/** Signals as the counselor reads them. They cross to no other screen. */
import type { Topic } from "@/lib/agreements/flags/rules";
import type { HintAbout } from "@/lib/agreements/types";
import type { QuietSign } from "@/lib/safety/private-note/schema";
import type { ConcernSource } from "@/lib/safety/schema";
import type { EaseRule } from "@/lib/safety/signals/rules/ease";
import type { SignalKind } from "./schema";

type OfCouple = { coupleId: string; coupleLabel: string };

/** What only some kinds have; null in the others. */
type Source = {
  /** A concern: what it came out of, and which lines a private answer ticked. */
  source: ConcernSource | null;
  signs: QuietSign[];
  /** A low answer: by which rule, in which week. */
  rule: EaseRule | null;
  weekOn: string | null;
  /** A one-sided line: what it is about, and where it stands. */
  topic: Topic | null;
  about: HintAbout | null;
  /** An answer in an exercise: where it was given, and the exercise's title. */
  responseId: string | null;
  exercise: string | null;
};

export type Signal = OfCouple &
  Source & {
    signalId: string;
    kind: SignalKind;
    /** Whom it is about; null for the two of them. */
    personName: string | null;
    /** The chosen line, the rule, or the counselor's own words; null for a low answer. */
    words: string | null;
    since: Date;
  };

/** The most serious first, then the longest waiting. `total` counts those that are cut off too. */
export type Signals = { signals: Signal[]; total: number };

export type ReviewedSignal = Signal & { reviewedAt: Date; reviewedWords: string | null };
