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
};

export type Score = { total: number; subscales: Record<string, number> };

export type Verdict = "none" | "higher" | "higher_and_past_cut_off" | "lower";

/** A total of one partner, as their counselor reads it. */
export type Result = { resultId: string; onDate: string; total: number };

export type MeasureOfPartner = {
  clientId: string;
  firstName: string;
  /** Oldest first. */
  results: Result[];
};
