/** Thin lines through the dots, and where the next one usually lands, that never invent an answer for a week without one; pure. */
import type { Values } from "./shift";

/** Weight of a new answer; memory (2−λ)/λ ≈ 5.7 answers. */
const lambda = 0.3;
/** A longer silence than this, in weeks, and the line starts afresh: what was said before tells little about now. */
const longestBridge = 3;
/** Answers from which a band is shown. */
const bandFrom = 12;

type Line = {
  /** The level after each answer; null in weeks without one. */
  line: (number | null)[];
  /** The level before each answer: what was to be expected; null where the line starts, and in weeks without an answer. */
  expected: (number | null)[];
};

/**
 * Exponentially weighted mean, s ← s + w·(y − s), starting from the first answer. After d weeks w = 1 − (1−λ)^d (Wright 1986,
 * Management Science 32:499), which is λ week by week: weeks without an answer are null, the memory fades over them, and after
 * more than three of them in a row the line starts afresh from the next answer.
 */
export function ewma(values: Values): Line {
  let level: number | null = null;
  let last = -1;
  const expected: Line["expected"] = values.map(() => null);
  const line = values.map((value, i) => {
    if (value === null) return null;
    const weeks = i - last;
    if (level === null || weeks > longestBridge + 1) {
      level = value;
    } else {
      expected[i] = level;
      level += (1 - (1 - lambda) ** weeks) * (value - level);
    }
    last = i;
    return level;
  });
  return { line, expected };
}

/**
 * Root mean square of the one-step-ahead errors, answer − expected, in points: about two weeks in three lie no farther from what
 * was to be expected (simulated, docs/measuring.md). Null with fewer than twelve answers.
 */
export function bandOf(values: Values, { expected }: Line): number | null {
  const errors = values.flatMap((value, i) => {
    const before = expected[i] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  const answered = values.filter((value) => value !== null).length;
  if (answered < bandFrom || errors.length === 0) return null;
  return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
}
