/** What screens show of a word afterwards. */
import type { AftercareMonth, How } from "./terms";

export type AftercareNote = { month: AftercareMonth; how: How; words: string | null; writtenAt: Date };

export type MyAftercare = {
  wished: boolean;
  /** The month that is asked about today; null where nothing is. */
  asked: AftercareMonth | null;
  /** What they wrote, newest first. */
  notes: AftercareNote[];
};
