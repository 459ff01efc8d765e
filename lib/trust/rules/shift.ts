/** Says whether a person's weekly answers have changed their level, fairly even when somebody looks every week; pure. */
import { dot, phi, whitening } from "./whitening";

/** One a week, oldest first, in points of 0 to 10; null is a week without an answer. */
export type Values = readonly (number | null)[];

export type Shift = {
  /** How often each is false in a stable year is measured by `npm run bench -- trend`. */
  strength: "clear" | "hint" | "none";
  /** The size of the change over its standard error. */
  z: number;
  /** Another level from a week on, or a steady move from it on. */
  kind: "step" | "ramp";
  /** Position of the week from which the level differs. */
  at: number;
  /** The level before it, in points. */
  from: number;
  /** The level since, of a ramp that of the last answer, in points. */
  to: number;
};

/** What a question's scatter is drawn to while answers are few, in points squared, and what that is worth in answers. */
const usual = { variance: 1.21, worth: 6, meanShare: 0.64, meanWorth: 12 };
/** Weeks after which two answers are no neighbors any more. */
const longestGap = 4;
/** Weeks that are looked at. */
export const memory = 52;
const limits = { clear: 3.7, hint: 3, least: 1, before: 4, after: 2 };

/** Variance from neighbors: E (y_i − y_j)² = 2σ²(1 − φ^gap), so that each pair tells σ² once (von Neumann 1941; Rice 1984, Ann. Stat. 12:1215). */
function fromNeighbors(values: Values): { sum: number; count: number } {
  let [sum, count, last] = [0, 0, -1];
  values.forEach((value, i) => {
    if (value === null) return;
    const before = values[last] ?? null;
    if (before !== null && i - last <= longestGap) {
      sum += (value - before) ** 2 / (2 * (1 - phi ** (i - last)));
      count += 1;
    }
    last = i;
  });
  return { sum, count };
}

/**
 * Standard deviation around the level, in points, of one question or of a mean of several: from squared differences of neighboring
 * answers, which a change of level touches only once, pooled over all questions of the person at half weight (those of one week
 * hang together), and drawn to a usual value while answers are few.
 * @param headline one of `questions` itself, or their mean
 */
export function scatterOf(headline: Values, questions: readonly Values[]): number {
  let [top, weight] = [usual.worth * usual.variance, usual.worth];
  for (const { sum, count } of questions.map(fromNeighbors)) {
    top += sum / 2;
    weight += count / 2;
  }
  const question = top / weight;
  if (questions.includes(headline)) return Math.sqrt(question);
  const { sum, count } = fromNeighbors(headline);
  return Math.sqrt((usual.meanWorth * usual.meanShare * question + sum) / (usual.meanWorth + count));
}

type Answers = { weeks: number[]; values: number[] };

function answersOf(values: Values, from: number): Answers {
  const found: Answers = { weeks: [], values: [] };
  values.forEach((value, i) => {
    if (value === null || i < from) return;
    found.weeks.push(i);
    found.values.push(value);
  });
  return found;
}

/** The level of all answers by generalized least squares, in points; null without one. */
export function levelOf(values: Values): number | null {
  const { weeks, values: answers } = answersOf(values, 0);
  if (answers.length === 0) return null;
  const white = whitening(weeks);
  const one = white(new Float64Array(weeks.length).fill(1));
  return dot(one, white(answers)) / dot(one, one);
}

/** The weeks from which a level may differ, by their place among `n` answers: four before it and two from it on. A ramp may begin with the first answer, and lasts six. */
function* places(n: number): Generator<[kind: Shift["kind"], place: number]> {
  for (let k = limits.before; k <= n - limits.after; k += 1) yield ["step", k];
  if (n >= 8) for (let k = 0; k <= n - 6; k += k === 0 ? 3 : 2) yield ["ramp", k];
}

/**
 * The change of level that fits best, if any: for every week, how much better "from here on another level" or "from here on a steady
 * move" fits than one level throughout, by generalized least squares after exact AR(1) whitening; the largest |z| over all weeks is
 * a scan statistic (Siegmund & Venkatraman 1995, Ann. Stat. 23:255). Limits are simulated for 52 weekly looks. Changes below one
 * point are none. Only the last 52 weeks count.
 * @param scatter as of `scatterOf`, in points
 * @returns null with fewer than six answers; without a change the level stands in `from` and `to`
 */
export function findShift(values: Values, scatter: number): Shift | null {
  const { weeks, values: answers } = answersOf(values, values.length - memory);
  const n = answers.length;
  if (n < limits.before + limits.after) return null;
  const white = whitening(weeks);
  const one = white(new Float64Array(n).fill(1));
  const seen = white(answers);
  const [oo, os] = [dot(one, one), dot(one, seen)];
  let best: Shift = { strength: "none", z: 0, kind: "step", at: weeks[0] ?? 0, from: os / oo, to: os / oo };
  for (const [kind, place] of places(n)) {
    const origin = weeks[place] ?? 0;
    const shape = weeks.map((week, i) => (i < place ? 0 : kind === "step" ? 1 : week - origin));
    const w = white(shape);
    const ow = dot(one, w);
    const information = dot(w, w) - (ow * ow) / oo;
    if (information < 1e-9) continue;
    const size = (dot(w, seen) - (ow * os) / oo) / information;
    const z = (size * Math.sqrt(information)) / scatter;
    const moved = size * (shape[n - 1] ?? 0);
    const from = (os - size * ow) / oo;
    if (Math.abs(moved) >= limits.least && Math.abs(z) > Math.abs(best.z))
      best = { strength: "none", z, kind, at: origin, from, to: from + moved };
  }
  const size = Math.abs(best.z);
  return { ...best, strength: size >= limits.clear ? "clear" : size >= limits.hint ? "hint" : "none" };
}
