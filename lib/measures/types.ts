/** A published questionnaire as data: never its wording, which belongs to whoever holds it. */

/** Answers to one item run from the measure's lowest number to `max`. */
export type Item = { max: number };

/** What makes a change more than scatter. */
export type ChangeNorm =
  /** A published least change, with 95 % confidence. */
  | { kind: "published"; least: number; source: string }
  /** Jacobson and Truax 1991, from a standard deviation and a reliability. */
  | { kind: "computed"; sd: number; reliability: number; source: string };

export type Definition = {
  name: string;
  /** Who made it, and where its key is printed. */
  source: string;
  licence: string;
  items: readonly Item[];
  /** The lowest number of every item. */
  min: number;
  range: readonly [lowest: number, highest: number];
  /** Numbers of items, from 1, that count the other way round; `unknown`: a practice enters totals until the key is confirmed. */
  reversed: readonly number[] | "unknown";
  subscales: Readonly<Record<string, readonly number[]>>;
  /** Below it people are likelier to be in distress than not. */
  cutOff: number | null;
  change: ChangeNorm | null;
  /** How many answers may be missing by its published rule: each counts as the mean of the others. Left out: none. */
  missing?: { most: number; source: string } | null;
  /** Left out: the relationship. Symptoms are not for a practice of coaches. */
  about?: "relationship" | "symptoms";
};

/** The words of a measure, as the practice that may use them pasted them. */
export type Wording = {
  /** What stands before the questions. */
  lead: string;
  /** One to one with the items: the question, and what each answer says, from the lowest number on. An answer may have no words. */
  items: { words: string; labels: string[] }[];
  /** Whose words they are, as they want it said. */
  credit: string;
};

/** A measure as a practice has it now. */
export type Measure = {
  code: string;
  /** Null as long as the practice has changed nothing of a published one. */
  version: number | null;
  definition: Definition;
  wording: Wording | null;
  license: string | null;
  isOwn: boolean;
  isOffered: boolean;
};

export type Score = { total: number; subscales: Record<string, number> };

export type Verdict = "none" | "higher" | "higher_and_past_cut_off" | "lower";

/** A total of one partner, as their counselor reads it. */
export type Result = {
  resultId: string;
  onDate: string;
  total: number;
  /** What they answered on their own page, in words; null where it came from paper. */
  answered: { question: string; answer: string }[] | null;
};

export type MeasureOfPartner = {
  clientId: string;
  firstName: string;
  /** Oldest first. */
  results: Result[];
};

/** One measure of a couple, by one key: results by another key of the same measure are not to be compared with these. */
export type CoupleMeasure = {
  id: string;
  definition: Definition;
  /** It was counted by a key that the practice has changed since. */
  isEarlier: boolean;
  partners: MeasureOfPartner[];
};
