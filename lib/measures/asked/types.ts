/** What a partner is asked, as they and their counselor each read it. */
import type { Rhythm } from "./terms";

/** One question with what can be answered, by the name of its field. */
export type Question = { name: string; words: string; choices: { value: string; label: string }[] };

export type Sent = { on: string; answers: { question: string; answer: string }[] };

/** What one partner was asked. Neither the measure's name nor what their answers come to. */
export type MyQuestions = {
  coachName: string;
  lead: string;
  credit: string;
  questions: Question[];
  /** Which time it is; null when nothing is to be answered now. */
  slot: string | null;
  /** They would rather not, this time. */
  declined: boolean;
  /** What they have chosen so far. */
  begun: Record<string, string>;
  /** How many may stay open, by the rule of the measure. */
  mayMiss: number;
  /** The latest first. */
  sent: Sent[];
  /** How the latest lies beside the first, once their counselor has opened that to them. */
  words: string | null;
};

/** An ask as the counselor reads it. */
export type Ask = {
  askId: string;
  clientId: string;
  name: string;
  rhythm: Rhythm;
  everyWeeks: number | null;
  startsOn: string;
  untilOn: string | null;
  isOver: boolean;
  /** Nobody has published how far it moves by itself, so there are no words to open. */
  hasWords: boolean;
  wordsOpen: boolean;
  /** How often they answered, and the day of the latest. */
  answered: number;
  lastOn: string | null;
  /** Came in since the counselor looked last. */
  fresh: number;
};
