/** Private writing hints: advice for the author alone, worked out and forgotten in the browser. */

export const hintKinds = [
  "criticism",
  "non_apology",
  "justifying",
  "minimising",
  "pressure",
  "promise",
] as const;
export type HintKind = (typeof hintKinds)[number];

/**
 * A phrase, written as it is spoken: `(a|b)` is either, `(so )?` may be left out, `…` stands for up to six words, `^` for the
 * beginning of a sentence or clause. Spaces match any space, `'` any apostrophe or none, whole words only, in small or capital letters.
 */
export type Phrase = string;

/** Something to look out for, and what to say about it. */
export type Rule = {
  kind: HintKind;
  find: readonly Phrase[];
  /** Longer phrases around a found one that make it innocent: “you always make me laugh”. */
  unless?: readonly Phrase[];
  /** Anywhere in the same sentence these make it innocent: a date makes a promise one that can be kept. */
  settledBy?: readonly Phrase[];
  /** In our own words, never about the person: why it may be worth a second look. */
  why: string;
  /** A beginning for saying it another way. */
  frame: string;
};

/** What one language knows. A new language is one file beside `packs/en.ts` and its line in `packs/index.ts`. */
export type Pack = {
  /** As in `<html lang>`, without a region. */
  language: string;
  /** What stands between these belongs to somebody else. Opening and closing may be the same. */
  quotes: readonly (readonly [open: string, close: string])[];
  /** Shortly before a found phrase these make it reported, owned or declined speech: “I told you that …”, “you don't have to …”. */
  reportedAfter: readonly Phrase[];
  /** The first words of every hint; `{words}` are the author's own. */
  check: string;
  rules: readonly Rule[];
};

/** Where a hint points, from `start` up to `end`. */
export type Hint = {
  kind: HintKind;
  start: number;
  end: number;
  words: string;
  check: string;
  why: string;
  frame: string;
};
