// Promise: thin lines through the dots that never invent an answer for a week without one.
import { median, medianAbsoluteDeviation } from "simple-statistics";

type Values = readonly (number | null)[];
type Line = (number | null)[];

/** Weight of a new answer; memory (2−λ)/λ ≈ 5.7 answers. */
const lambda = 0.3;
/** A longer silence than this and the line starts afresh: what was said before tells little about now. */
const longestBridge = 3;
/** Makes the median absolute deviation comparable to a standard deviation of normal noise. */
const madToSd = 1.4826;

/**
 * Middle value of a week and its two neighbors (Tukey 1977, Exploratory Data Analysis).
 * Null at both ends and wherever one of the three weeks has no answer.
 */
export function median3(values: Values): Line {
  return values.map((value, i) => {
    const before = values[i - 1] ?? null;
    const after = values[i + 1] ?? null;
    return before === null || value === null || after === null ? null : median([before, value, after]);
  });
}

/**
 * Exponentially weighted mean, s ← s + w·(y − s), starting from the first answer.
 * After d weeks w = 1 − (1−λ)^d (Wright 1986, Management Science 32:499), which is λ week by week: weeks without
 * an answer are null (the line breaks at every gap), the memory fades over them, and after more than
 * `longestBridge` of them in a row the line starts afresh from the next answer.
 * `fresh[i]` marks answers where the line starts and so agrees with the dot by construction.
 */
export function ewma(values: Values): { line: Line; fresh: boolean[] } {
  let level: number | null = null;
  let last = -1;
  const fresh: boolean[] = [];
  const line = values.map((value, i) => {
    fresh[i] = false;
    if (value === null) return null;
    const weeks = i - last;
    if (level === null || weeks > longestBridge + 1) {
      level = value;
      fresh[i] = true;
    } else {
      level += (1 - (1 - lambda) ** weeks) * (value - level);
    }
    last = i;
    return level;
  });
  return { line, fresh };
}

/**
 * A person's own usual week-to-week spread around their line: 1.4826 · MAD of dot − line (Rousseeuw & Croux 1993,
 * JASA 88:1273), leaving out answers where the line starts. Null when fewer than two remain.
 */
export function ownSpread(values: Values, smoothed: ReturnType<typeof ewma>): number | null {
  const residuals = values.flatMap((value, i) => {
    const level = smoothed.line[i] ?? null;
    return value === null || level === null || smoothed.fresh[i] ? [] : [value - level];
  });
  return residuals.length < 2 ? null : madToSd * medianAbsoluteDeviation(residuals);
}
